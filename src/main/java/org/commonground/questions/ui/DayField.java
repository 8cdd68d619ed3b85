package org.commonground.questions.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Locale;

/** A date in the order in which people of the city write it, that tells an unreadable one from none. */
class DayField extends DatePicker {

    DayField() {
        setLocale(getLocale().getLanguage().equals("en") ? Locale.UK : getLocale());
        setManualValidation(true);
        // Most dates are typed: a calendar that opens by itself would cover what comes next.
        setAutoOpen(false);
    }

    boolean isUnreadable() {
        return isInputUnparsable();
    }
}
