package org.commonground.registration.list.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.commonground.registration.RegistrationStatus;
import org.commonground.registration.RegistrationSummary;

/** A request about which an organiser decides; not to be seen with any other registration. */
class RequestPanel extends Composite<Div> {

    RequestPanel(RegistrationSummary registration, Runnable approve, Runnable decline) {
        var agree = new Button(getTranslation("registration.one.approve"), click -> approve.run());
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        agree.setDisableOnClick(true);
        var refuse = new Button(getTranslation("registration.one.decline"), click -> decline.run());
        refuse.addThemeVariants(ButtonVariant.ERROR);
        var actions = new Div(agree, refuse);
        actions.addClassName("cg-actions");
        getContent().addClassNames("cg-notice", "cg-notice-warn", "cg-form");
        getContent().setVisible(registration.status() == RegistrationStatus.REQUESTED);
        getContent()
                .add(
                        new Paragraph(getTranslation(
                                "registration.one.requested",
                                registration.tickets().size())),
                        actions);
    }
}
