package org.commonground.registration.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonground.programme.SessionId;
import org.commonground.registration.RegistrationForm;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Limits;
import org.commonground.shared.Texts;
import org.commonground.terms.TicketKind;

/** One person of the party: only the first needs a name. */
class PersonFields extends Composite<Div> {

    private final boolean first;
    private final Select<TicketKind> kind = new Select<>();
    private final TextField name = new TextField();
    private final CheckboxGroup<AccessNeed> needs = new CheckboxGroup<>();
    private final TextArea note = new TextArea();

    /** @param kinds of tickets; none where all are alike */
    PersonFields(int number, List<TicketKind> kinds) {
        first = number == 0;
        var heading = new H3(getTranslation("registration.book.person", number + 1));
        name.setLabel(getTranslation(first ? "registration.desk.name" : "registration.book.other", number + 1));
        name.setHelperText(getTranslation(first ? "registration.desk.nameHelp" : "registration.desk.otherHelp"));
        name.setMaxLength(Limits.NAME);
        name.setManualValidation(true);
        name.setRequiredIndicatorVisible(first);
        name.setValueChangeMode(ValueChangeMode.ON_BLUR);
        kind.setLabel(getTranslation("registration.ticketKind"));
        kind.addClassName("cg-required");
        kind.setItems(kinds);
        kind.setItemLabelGenerator(one -> one == null ? "" : one.name());
        kind.setManualValidation(true);
        kind.setVisible(!kinds.isEmpty());
        if (kinds.size() == 1) {
            kind.setValue(kinds.getFirst());
        }
        needs.setLabel(getTranslation("registration.desk.needs"));
        needs.setItems(AccessNeed.values());
        needs.setItemLabelGenerator(need -> getTranslation(need.key()));
        note.setLabel(getTranslation("registration.desk.note"));
        note.setHelperText(getTranslation("registration.book.noteHelp", Limits.SUMMARY));
        note.setMaxLength(Limits.SUMMARY);
        note.setManualValidation(true);
        getContent().addClassName("cg-form");
        getContent().getElement().setAttribute("role", "group").setAttribute("aria-label", heading.getText());
        getContent().add(heading, name, kind, needs, note);
    }

    void whenNamed(Runnable action) {
        name.addValueChangeListener(change -> action.run());
    }

    /** Adds what is wrong, and says it at the field. */
    void check(Map<Component, String> problems) {
        String value = Texts.line(name.getValue());
        name.setInvalid(!(!first && value.isEmpty() || RegistrationForm.isName(value)));
        if (name.isInvalid()) {
            name.setErrorMessage(getTranslation(
                    value.length() <= Limits.NAME ? "registration.desk.nameMissing" : "registration.book.nameLong",
                    Limits.NAME));
            problems.put(name, name.getErrorMessage());
        }
        kind.setInvalid(kind.isVisible() && kind.isEmpty());
        if (kind.isInvalid()) {
            kind.setErrorMessage(getTranslation("registration.book.kindMissing"));
            problems.put(kind, kind.getErrorMessage());
        }
        note.setInvalid(Texts.clean(note.getValue()).length() > Limits.SUMMARY);
        if (note.isInvalid()) {
            note.setErrorMessage(getTranslation("registration.book.noteLong", Limits.SUMMARY));
            problems.put(note, note.getErrorMessage());
        }
    }

    String name() {
        return Texts.line(name.getValue());
    }

    Person person(Set<SessionId> sessions) {
        return new Person(
                name.getValue(),
                needs.getValue(),
                note.getValue(),
                sessions,
                kind.isEmpty() ? null : kind.getValue().id());
    }

    void focus() {
        name.focus();
    }
}
