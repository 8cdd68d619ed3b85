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
    private final BookingOffer offer;
    private final IntegerField persons = new IntegerField();
    private final TextField name;
    private final EmailField email = new EmailField();
    private final List<TextField> others = new ArrayList<>();
    private final Div party = new Div();
    private final Paragraph waiting = new Paragraph();
    private final List<KindField> kinds = new ArrayList<>();

    WhoStep(BookingDraft draft, BookingOffer offer) {
        this.draft = draft;
        this.offer = offer;
        persons.setLabel(getTranslation("registration.book.persons"));
        persons.setHelperText(getTranslation("registration.book.personsHelp", offer.most()));
        persons.setMin(1);
        persons.setMax(offer.most());
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
        getContent().add(persons, waiting, name);
        addKind(0, getContent());
        getContent().add(email, party, trap());
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

    /** Where tickets are of several kinds. */
    private void addKind(int person, Div to) {
        if (!offer.admitted().terms().kinds().isEmpty()) {
            var field = new KindField(draft.guests.get(person), person, offer, this::showWaiting);
            kinds.add(field);
            to.add(field);
        }
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
        kinds.removeIf(field -> field.person() > 0);
        showWaiting();
        party.setVisible(draft.persons > 1);
        if (draft.persons > 1) {
            party.add(new H3(getTranslation("registration.book.others")));
            party.add(new Paragraph(getTranslation("registration.book.othersHelp")));
        }
        for (int i = 1; i < draft.persons; i++) {
            TextField other = nameField(i, getTranslation("registration.book.other", i + 1));
            others.add(other);
            party.add(other);
            addKind(i, party);
        }
    }

    private void showWaiting() {
        waiting.setVisible(offer.waits(draft));
        waiting.setText(WaitingWords.of(offer, draft));
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
                wanted != null && wanted >= 1 && wanted <= offer.most(),
                getTranslation("registration.book.personsBad", offer.most()));
        expectName(name, false);
        expect(
                email,
                EmailAddress.parse(email.getValue()).isPresent(),
                getTranslation(email.isEmpty() ? "registration.book.emailMissing" : "registration.book.emailBad"));
        others.forEach(other -> expectName(other, true));
        kinds.forEach(field -> expect(
                field, field.problem(draft).isEmpty(), field.problem(draft).orElse("")));
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
