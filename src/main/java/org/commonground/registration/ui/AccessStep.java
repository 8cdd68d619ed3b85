package org.commonground.registration.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.commonground.registration.ui.BookingDraft.Guest;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Limits;
import org.commonground.shared.Texts;

/** What each person needs to take part. */
class AccessStep extends BookingStep {

    private final List<TextArea> notes = new ArrayList<>();

    AccessStep(List<Guest> party) {
        getContent().add(new Paragraph(getTranslation("registration.book.accessIntro")));
        for (int i = 0; i < party.size(); i++) {
            add(party.get(i), i, party.size());
        }
    }

    private void add(Guest guest, int number, int persons) {
        String name =
                guest.name.isBlank() ? getTranslation("registration.book.person", number + 1) : Texts.line(guest.name);
        var needs = new CheckboxGroup<AccessNeed>();
        needs.setLabel(
                persons == 1
                        ? getTranslation("registration.book.needs")
                        : getTranslation("registration.book.needsOf", name));
        needs.setItems(AccessNeed.values());
        needs.setItemLabelGenerator(need -> getTranslation(need.key()));
        needs.setValue(guest.needs);
        needs.addValueChangeListener(change -> guest.needs = new HashSet<>(change.getValue()));
        var note = new TextArea(
                persons == 1
                        ? getTranslation("registration.book.note")
                        : getTranslation("registration.book.noteOf", name));
        note.setHelperText(getTranslation("registration.book.noteHelp", Limits.SUMMARY));
        note.setMaxLength(Limits.SUMMARY);
        note.setManualValidation(true);
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setValue(guest.note);
        note.addValueChangeListener(change -> guest.note = change.getValue());
        notes.add(note);
        getContent().add(needs, note);
    }

    @Override
    void findProblems() {
        notes.forEach(note -> expect(
                note,
                Texts.clean(note.getValue()).length() <= Limits.SUMMARY,
                getTranslation("registration.book.noteLong", Limits.SUMMARY)));
    }
}
