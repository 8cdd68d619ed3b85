package org.commonground.registration.list.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.commonground.registration.RegistrationDesk;

/** Why something is done to somebody's registration. */
class ReasonField extends TextArea {

    ReasonField() {
        this("registration.desk.reasonHelp");
    }

    /** @param helpKey of the sentence that says who reads it; it is given the number of characters */
    ReasonField(String helpKey) {
        setLabel(getTranslation("registration.desk.reason"));
        setHelperText(getTranslation(helpKey, RegistrationDesk.LONGEST_REASON));
        setManualValidation(true);
        setWidthFull();
        setRequiredIndicatorVisible(true);
    }

    /** False, and said at the field, where it is none. */
    boolean check() {
        boolean good = RegistrationDesk.isReason(getValue());
        setErrorMessage(getTranslation(
                getValue().isBlank() ? "registration.desk.reasonMissing" : "registration.desk.reasonLong",
                RegistrationDesk.LONGEST_REASON));
        setInvalid(!good);
        if (!good) {
            focus();
        }
        return good;
    }
}
