package org.commonground.registration.list.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.commonground.registration.RegistrationForm;
import org.commonground.shared.Limits;

/** The name on a ticket. */
class NameField extends TextField {

    NameField(String name) {
        setLabel(getTranslation("registration.manage.name"));
        setValue(name);
        setManualValidation(true);
        setWidthFull();
        setRequiredIndicatorVisible(true);
        getElement().setAttribute("dir", "auto");
    }

    /** False, and said at the field, where it is none. */
    boolean check() {
        boolean good = RegistrationForm.isName(getValue());
        setErrorMessage(getTranslation("registration.manage.nameBad", Limits.NAME));
        setInvalid(!good);
        if (!good) {
            focus();
        }
        return good;
    }
}
