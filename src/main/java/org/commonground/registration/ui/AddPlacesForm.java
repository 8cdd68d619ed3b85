package org.commonground.registration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.commonground.registration.RegistrationForm;
import org.commonground.shared.Limits;
import org.commonground.shared.Texts;

/** How many more people come, and their names as far as they are known. */
class AddPlacesForm extends BookingStep {

    private final int most;
    private final IntegerField persons = new IntegerField();
    private final Div party = new Div();
    private final List<TextField> names = new ArrayList<>();

    AddPlacesForm(int most) {
        this.most = most;
        persons.setLabel(getTranslation("registration.change.more"));
        persons.setHelperText(getTranslation("registration.book.personsHelp", most));
        persons.setMin(1);
        persons.setMax(most);
        persons.setStepButtonsVisible(true);
        persons.setManualValidation(true);
        persons.setValue(1);
        persons.addValueChangeListener(change -> showNames());
        party.addClassName("cg-form");
        getContent().add(new Paragraph(getTranslation("registration.change.placesIntro")), persons, party);
        showNames();
    }

    /** A name that was typed is kept even while the number is turned down below it. */
    private void showNames() {
        Integer wanted = persons.getValue();
        if (wanted == null || wanted < 1 || wanted > most) {
            return;
        }
        while (names.size() < wanted) {
            var name = new TextField(getTranslation("registration.change.moreName", names.size() + 1));
            name.setMaxLength(Limits.NAME);
            name.setManualValidation(true);
            names.add(name);
        }
        party.removeAll();
        shown().forEach(party::add);
    }

    private List<TextField> shown() {
        Integer wanted = persons.getValue();
        return names.subList(0, wanted == null ? 0 : Math.clamp(wanted, 0, names.size()));
    }

    List<String> names() {
        return shown().stream().map(TextField::getValue).toList();
    }

    @Override
    void findProblems() {
        Integer wanted = persons.getValue();
        expect(
                persons,
                wanted != null && wanted >= 1 && wanted <= most,
                getTranslation("registration.book.personsBad", most));
        shown().forEach(name -> {
            String value = Texts.line(name.getValue());
            expect(
                    name,
                    value.isEmpty() || RegistrationForm.isName(value),
                    getTranslation("registration.manage.nameBad", Limits.NAME));
        });
    }
}
