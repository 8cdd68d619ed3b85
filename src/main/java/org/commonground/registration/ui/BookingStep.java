package org.commonground.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.Map;

/** One thing that is asked for on the way to a ticket. What is typed goes into the draft at once. */
abstract class BookingStep extends Composite<Div> {

    private final Map<Component, String> problems = new LinkedHashMap<>();

    BookingStep() {
        getContent().addClassName("cg-form");
    }

    /** Messages by field, in the order of the form; each is shown at its field too. */
    final Map<Component, String> check() {
        problems.clear();
        findProblems();
        return problems;
    }

    abstract void findProblems();

    /** Messages that stand at their fields already. */
    final void found(Map<Component, String> messages) {
        problems.putAll(messages);
    }

    /** Shows a message at the field where it is wrong, and takes an earlier one away where it is right. */
    final <F extends Component & HasValidationProperties & HasValue<?, ?>> void expect(
            F field, boolean good, String message) {
        field.setInvalid(!good);
        if (!good) {
            field.setErrorMessage(message);
            problems.put(field, message);
        }
    }
}
