package org.commonground.registration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.commonground.registration.RegistrationForm;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.Limits;
import org.commonground.shared.Texts;

/** How many people, who books, and how the tickets reach her. */
class WhoStep extends BookingStep {

    private final BookingDraft draft;
    private final int most;
    private final IntegerField persons = new IntegerField();
    private final TextField name;
    private final EmailField email = new EmailField();
    private final List<TextField> others = new ArrayList<>();
    private final Div party = new Div();
    private final Paragraph waiting = new Paragraph();
    private final int left;

    /**
     * @param most places that can be had or waited for; at least 1
     * @param left places that can be had at once; a larger party joins the waiting list
     */
    WhoStep(BookingDraft draft, int most, int left) {
        this.draft = draft;
        this.most = most;
        this.left = left;
        persons.setLabel(getTranslation("registration.book.persons"));
        persons.setHelperText(getTranslation("registration.book.personsHelp", most));
        persons.setMin(1);
        persons.setMax(most);
        persons.setStepButtonsVisible(true);
        persons.setManualValidation(true);
        persons.setValue(draft.persons);
        persons.addValueChangeListener(change -> turn());
        name = nameField(0, getTranslation("registration.book.name"));
        name.setRequiredIndicatorVisible(true);
        name.getElement().setAttribute("autocomplete", "name");
        email.setLabel(getTranslation("registration.book.email"));
        email.setHelperText(getTranslation("registration.book.emailHelp"));
        email.setMaxLength(EmailAddress.MAX_LENGTH);
        email.setRequiredIndicatorVisible(true);
        email.setManualValidation(true);
        email.getElement().setAttribute("autocomplete", "email");
        email.setValueChangeMode(ValueChangeMode.LAZY);
        email.setValue(draft.email);
        email.addValueChangeListener(change -> draft.email = change.getValue());
        party.addClassName("cg-form");
        waiting.addClassNames("cg-notice", "cg-notice-warn");
        waiting.getElement().setAttribute("role", "status");
        getContent().add(persons, waiting, name, email, party, trap());
        showOthers();
    }

    private TextField nameField(int person, String label) {
        var field = new TextField(label);
        field.setMaxLength(Limits.NAME);
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValue(draft.guests.get(person).name);
        field.addValueChangeListener(change -> draft.guests.get(person).name = change.getValue());
        return field;
    }

    private void turn() {
        Integer wanted = persons.getValue();
        if (wanted != null && wanted >= 1 && wanted <= RegistrationForm.MOST_PERSONS) {
            draft.persons = wanted;
            persons.setInvalid(false);
            showOthers();
        }
    }

    private void showOthers() {
        party.removeAll();
        others.clear();
        waiting.setVisible(draft.persons > left);
        waiting.setText(getTranslation("registration.book.waits", draft.persons, left));
        party.setVisible(draft.persons > 1);
        if (draft.persons > 1) {
            party.add(new H3(getTranslation("registration.book.others")));
            party.add(new Paragraph(getTranslation("registration.book.othersHelp")));
        }
        for (int i = 1; i < draft.persons; i++) {
            TextField other = nameField(i, getTranslation("registration.book.other", i + 1));
            others.add(other);
            party.add(other);
        }
    }

    /** People do not see this field; programs that fill in everything do. */
    private Div trap() {
        var input = new Input();
        input.getElement().setAttribute("name", "website");
        input.getElement().setAttribute("tabindex", "-1");
        input.getElement().setAttribute("autocomplete", "off");
        input.getElement().setAttribute("aria-label", getTranslation("registration.book.trap"));
        input.addValueChangeListener(
                change -> draft.trapped = !change.getValue().isEmpty());
        var trap = new Div(input);
        trap.addClassName("cg-visually-hidden");
        trap.getElement().setAttribute("aria-hidden", "true");
        return trap;
    }

    @Override
    void findProblems() {
        Integer wanted = persons.getValue();
        expect(
                persons,
                wanted != null && wanted >= 1 && wanted <= most,
                getTranslation("registration.book.personsBad", most));
        expectName(name, false);
        expect(
                email,
                EmailAddress.parse(email.getValue()).isPresent(),
                getTranslation(email.isEmpty() ? "registration.book.emailMissing" : "registration.book.emailBad"));
        others.forEach(other -> expectName(other, true));
    }

    private void expectName(TextField field, boolean mayBeEmpty) {
        String value = Texts.line(field.getValue());
        expect(
                field,
                mayBeEmpty && value.isEmpty() || RegistrationForm.isName(value),
                getTranslation(
                        value.length() <= Limits.NAME ? "registration.book.nameMissing" : "registration.book.nameLong",
                        Limits.NAME));
    }
}
