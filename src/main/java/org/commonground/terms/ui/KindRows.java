package org.commonground.terms.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonground.shared.Limits;
import org.commonground.terms.TermsForm;
import org.commonground.terms.TicketKind;
import org.commonground.terms.TicketKindId;
import org.jspecify.annotations.Nullable;

/** Kinds of tickets to be named and limited, each in a line of its own. */
class KindRows extends Composite<Div> {

    private class Row extends ListItem {

        private final @Nullable TicketKindId id;
        private final TextField name = new TextField();
        private final IntegerField places = new IntegerField();
        private final Button remove = new Button();

        Row(@Nullable TicketKind kind, int taken) {
            id = kind == null ? null : kind.id();
            name.setLabel(getTranslation("terms.kind.name"));
            name.setMaxLength(Limits.NAME);
            name.setManualValidation(true);
            name.setRequiredIndicatorVisible(true);
            places.setLabel(getTranslation("terms.kind.places"));
            places.setHelperText(getTranslation("terms.kind.placesHelp"));
            places.setMin(1);
            places.setStepButtonsVisible(true);
            places.setI18n(new IntegerField.IntegerFieldI18n()
                    .setMinErrorMessage(getTranslation("terms.kind.placesBad"))
                    .setBadInputErrorMessage(getTranslation("terms.kind.placesBad")));
            remove.setText(getTranslation("terms.kind.remove"));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.addClickListener(click -> remove(this));
            addClassNames("cg-card", "terms-kind");
            add(name, places, remove);
            if (kind != null) {
                name.setValue(kind.name());
                places.setValue(kind.places());
                remove.setAriaLabel(getTranslation("terms.kind.removeNamed", kind.name()));
                var count = new Span(getTranslation("terms.kind.taken", taken));
                count.addClassName("cg-soft");
                add(count);
            }
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final Button add = new Button();

    /** @param taken how many persons have a ticket of each */
    KindRows(List<TicketKind> kinds, Map<TicketKindId, Integer> taken) {
        list.addClassName("terms-kinds");
        add.setText(getTranslation("terms.kind.add"));
        add.addClickListener(click -> {
            Row row = add(new Row(null, 0));
            row.name.focus();
        });
        getContent().addClassName("cg-form");
        getContent().add(list, add);
        kinds.forEach(kind -> add(new Row(kind, taken.getOrDefault(kind.id(), 0))));
        settle();
    }

    private Row add(Row row) {
        rows.add(row);
        list.add(row);
        settle();
        return row;
    }

    private void remove(Row row) {
        rows.remove(row);
        list.remove(row);
        settle();
        add.focus();
    }

    private void settle() {
        list.setVisible(!rows.isEmpty());
        add.setEnabled(rows.size() < TermsForm.MOST_KINDS);
    }

    void setReadOnly() {
        add.setVisible(false);
        rows.forEach(row -> {
            row.name.setReadOnly(true);
            row.places.setReadOnly(true);
            row.remove.setVisible(false);
        });
    }

    List<TermsForm.Kind> forms() {
        return rows.stream()
                .map(row -> new TermsForm.Kind(row.id, row.name.getValue(), row.places.getValue()))
                .toList();
    }

    void clearProblems() {
        rows.forEach(row -> {
            row.name.setInvalid(false);
            row.places.setInvalid(false);
        });
    }

    TextField name(int row) {
        return rows.get(row).name;
    }

    IntegerField places(int row) {
        return rows.get(row).places;
    }
}
