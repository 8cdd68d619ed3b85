package org.commonground.access.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Locale;

/** A day in the order in which people of the city write it, that tells an unreadable one from none. */
class DueField extends DatePicker {

    DueField() {
        setLocale(getLocale().getLanguage().equals("en") ? Locale.UK : getLocale());
        setManualValidation(true);
        setAutoOpen(false);
    }

    boolean isUnreadable() {
        return isInputUnparsable();
    }
}
