package org.commonground.consultation.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Map;
import org.commonground.consultation.ConsultationDetails;
import org.commonground.consultation.ConsultationForm;
import org.commonground.consultation.Consultations;
import org.commonground.consultation.SaveConsultationResult;
import org.commonground.consultation.SaveConsultationResult.ChangedMeanwhile;
import org.commonground.consultation.SaveConsultationResult.Fixed;
import org.commonground.consultation.SaveConsultationResult.Invalid;
import org.commonground.consultation.SaveConsultationResult.Overlaps;
import org.commonground.consultation.SaveConsultationResult.Saved;
import org.commonground.shared.Limits;
import org.commonground.shared.ui.SaveFrame;
import org.jspecify.annotations.Nullable;

/** Adds or changes a consultation. */
class ConsultationDialog extends Dialog {

    private final Consultations consultations;
    private final @Nullable ConsultationDetails consultation;
    private final Runnable saved;
    private final TextField title = new TextField();
    private final TextArea question = new TextArea();
    private final TextArea description = new TextArea();
    private final DatePicker opensOn = new DatePicker();
    private final DatePicker closesOn = new DatePicker();
    private final SaveFrame frame;

    ConsultationDialog(Consultations consultations, @Nullable ConsultationDetails consultation, Runnable saved) {
        this.consultations = consultations;
        this.consultation = consultation;
        this.saved = saved;
        setHeaderTitle(getTranslation(consultation == null ? "consultation.edit.add" : "consultation.edit.change"));
        setWidth("42rem");
        label();
        if (consultation != null) {
            title.setValue(consultation.title());
            question.setValue(consultation.question());
            description.setValue(consultation.description());
            opensOn.setValue(consultation.opensOn());
            closesOn.setValue(consultation.closesOn());
        }
        var dates = new Div(opensOn, closesOn);
        dates.addClassName("cg-actions");
        frame = new SaveFrame(this, this::save, title, question, description, dates);
    }

    private void label() {
        title.setLabel(getTranslation("consultation.edit.title"));
        title.setMaxLength(Limits.NAME);
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        question.setLabel(getTranslation("consultation.edit.question"));
        question.setHelperText(getTranslation("consultation.edit.questionHelp"));
        question.setMaxLength(Limits.SUMMARY);
        question.setRequiredIndicatorVisible(true);
        question.setManualValidation(true);
        description.setLabel(getTranslation("consultation.edit.description"));
        description.setMaxLength(Limits.TEXT);
        description.setMinRows(4);
        description.setMaxRows(12);
        description.setManualValidation(true);
        opensOn.setLabel(getTranslation("consultation.edit.opensOn"));
        opensOn.setLocale(Locale.UK);
        opensOn.setRequiredIndicatorVisible(true);
        opensOn.setManualValidation(true);
        closesOn.setLabel(getTranslation("consultation.edit.closesOn"));
        closesOn.setLocale(Locale.UK);
        closesOn.setRequiredIndicatorVisible(true);
        closesOn.setManualValidation(true);
    }

    private void save() {
        Map<String, HasValidation> fields = Map.of(
                "title", title,
                "question", question,
                "description", description,
                "opensOn", opensOn,
                "closesOn", closesOn);
        fields.values().forEach(field -> field.setInvalid(false));
        var form = new ConsultationForm(
                title.getValue(), question.getValue(), description.getValue(), opensOn.getValue(), closesOn.getValue());
        SaveConsultationResult result = consultation == null
                ? consultations.add(form)
                : consultations.change(consultation.id(), consultation.version(), form);
        switch (result) {
            case Saved ok -> {
                close();
                saved.run();
            }
            case Invalid invalid ->
                invalid.reasons().forEach((name, reason) -> {
                    HasValidation field = requireNonNull(fields.get(name));
                    field.setErrorMessage(getTranslation("consultation.edit.problem." + reason));
                    field.setInvalid(true);
                });
            case Overlaps overlaps -> frame.say(getTranslation("consultation.edit.overlaps", overlaps.title()));
            case Fixed fixed -> frame.say(getTranslation("consultation.edit.fixed"));
            case ChangedMeanwhile changed -> frame.say(getTranslation("shell.changedMeanwhile"));
        }
    }
}
