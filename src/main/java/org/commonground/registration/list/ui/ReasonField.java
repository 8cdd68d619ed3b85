package org.commonground.registration.list.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.commonground.registration.RegistrationDesk;

/** Why something is done to somebody's registration; the person reads it in the mail. */
class ReasonField extends TextArea {

    ReasonField() {
        setLabel(getTranslation("registration.desk.reason"));
        setHelperText(getTranslation("registration.desk.reasonHelp", RegistrationDesk.LONGEST_REASON));
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
