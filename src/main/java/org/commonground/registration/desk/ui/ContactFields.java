package org.commonground.registration.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.PhoneNumber;
import org.commonground.shared.Texts;

/** How to reach somebody: by mail, by phone, by both or by neither. */
class ContactFields extends Composite<Div> {

    private final EmailField email = new EmailField();
    private final TextField phone = new TextField();
    private final Paragraph withoutMail = new Paragraph();

    ContactFields() {
        email.setLabel(getTranslation("registration.book.email"));
        email.setHelperText(getTranslation("registration.desk.emailHelp"));
        email.setMaxLength(EmailAddress.MAX_LENGTH);
        email.setManualValidation(true);
        email.setValueChangeMode(ValueChangeMode.LAZY);
        email.addValueChangeListener(change -> withoutMail.setVisible(email.isEmpty()));
        phone.setLabel(getTranslation("registration.desk.phone"));
        phone.setHelperText(getTranslation("registration.desk.phoneHelp"));
        phone.setMaxLength(PhoneNumber.MAX_LENGTH);
        phone.setManualValidation(true);
        phone.getElement().setAttribute("inputmode", "tel");
        withoutMail.setText(getTranslation("registration.desk.withoutMail"));
        withoutMail.addClassNames("cg-notice");
        withoutMail.getElement().setAttribute("role", "status");
        getContent().addClassName("cg-form");
        getContent().add(email, phone, withoutMail);
    }

    /** Adds what is wrong, and says it at the field. */
    void check(Map<Component, String> problems) {
        email.setInvalid(!email().isEmpty() && EmailAddress.parse(email()).isEmpty());
        if (email.isInvalid()) {
            email.setErrorMessage(getTranslation("registration.book.emailBad"));
            problems.put(email, email.getErrorMessage());
        }
        phone.setInvalid(!phone().isEmpty() && PhoneNumber.parse(phone()).isEmpty());
        if (phone.isInvalid()) {
            phone.setErrorMessage(getTranslation("registration.desk.phoneBad"));
            problems.put(phone, phone.getErrorMessage());
        }
    }

    String email() {
        return Texts.line(email.getValue());
    }

    String phone() {
        return Texts.line(phone.getValue());
    }
}
