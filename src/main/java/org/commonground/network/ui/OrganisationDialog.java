package org.commonground.network.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import org.commonground.network.Organisation;
import org.commonground.network.OrganisationForm;
import org.commonground.network.OrganisationKind;
import org.commonground.network.Organisations;
import org.commonground.network.SaveOrganisationResult;
import org.commonground.network.SaveOrganisationResult.ChangedMeanwhile;
import org.commonground.network.SaveOrganisationResult.Invalid;
import org.commonground.network.SaveOrganisationResult.NameTaken;
import org.commonground.network.SaveOrganisationResult.Saved;
import org.commonground.places.Ward;
import org.commonground.shared.Limits;
import org.commonground.shared.ui.SaveFrame;
import org.jspecify.annotations.Nullable;

/** Adds or changes an organisation. */
class OrganisationDialog extends Dialog {

    private final Organisations organisations;
    private final @Nullable Organisation organisation;
    private final Runnable saved;
    private final TextField name = new TextField();
    private final Select<OrganisationKind> kind = new Select<>();
    private final MultiSelectComboBox<Ward> wards = new MultiSelectComboBox<>();
    private final TextArea about = new TextArea();
    private final TextField website = new TextField();
    private final SaveFrame frame;

    OrganisationDialog(
            Organisations organisations, List<Ward> allWards, @Nullable Organisation organisation, Runnable saved) {
        this.organisations = organisations;
        this.organisation = organisation;
        this.saved = saved;
        setHeaderTitle(
                getTranslation(organisation == null ? "network.organisation.add" : "network.organisation.change"));
        setWidth("36rem");
        fields(allWards);
        if (organisation != null) {
            name.setValue(organisation.name());
            kind.setValue(organisation.kind());
            wards.setValue(allWards.stream()
                    .filter(ward -> organisation.wards().contains(ward.code()))
                    .toList());
            about.setValue(organisation.about());
            website.setValue(organisation.website() == null ? "" : organisation.website());
        }
        frame = new SaveFrame(this, this::save, name, kind, wards, about, website);
    }

    private void fields(List<Ward> allWards) {
        name.setLabel(getTranslation("network.list.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(Limits.NAME);
        name.setManualValidation(true);
        kind.setLabel(getTranslation("network.list.kind"));
        kind.addClassName("cg-required");
        kind.setItems(OrganisationKind.values());
        kind.setItemLabelGenerator(value -> value == null ? "" : getTranslation(value.key()));
        kind.setManualValidation(true);
        wards.setLabel(getTranslation("network.list.wards"));
        wards.setHelperText(getTranslation("network.organisation.wardsHelp"));
        wards.setItems(allWards);
        wards.setItemLabelGenerator(Ward::name);
        about.setLabel(getTranslation("network.organisation.about"));
        about.setRequiredIndicatorVisible(true);
        about.setMaxLength(Limits.SUMMARY);
        about.setMinRows(3);
        about.setManualValidation(true);
        website.setLabel(getTranslation("network.organisation.website"));
        website.setHelperText(getTranslation("network.organisation.websiteHelp"));
        website.setMaxLength(Limits.SUMMARY);
        website.setManualValidation(true);
    }

    private void save() {
        List.<HasValidation>of(name, kind, about, website).forEach(field -> field.setInvalid(false));
        var form = new OrganisationForm(
                name.getValue(),
                kind.getValue(),
                wards.getValue().stream().map(Ward::code).collect(Collectors.toSet()),
                about.getValue(),
                website.getValue());
        SaveOrganisationResult result = organisation == null
                ? organisations.add(form)
                : organisations.change(organisation.id(), organisation.version(), form);
        switch (result) {
            case Saved ok -> {
                close();
                saved.run();
            }
            case NameTaken taken -> mark(name, getTranslation("network.organisation.nameTaken"));
            case Invalid invalid -> invalid.fields().forEach(this::mark);
            case ChangedMeanwhile changed -> frame.say(getTranslation("shell.changedMeanwhile"));
        }
    }

    private void mark(String field) {
        switch (field) {
            case "name" -> mark(name, getTranslation("network.organisation.badName", Limits.NAME));
            case "kind" -> mark(kind, getTranslation("network.organisation.badKind"));
            case "about" -> mark(about, getTranslation("network.organisation.badAbout", Limits.SUMMARY));
            default -> mark(website, getTranslation("network.organisation.badWebsite"));
        }
    }

    private static void mark(HasValidation field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
    }
}
