package org.commonground.registration.desk.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.commonground.events.EventId;
import org.commonground.registration.PrintedTickets;
import org.commonground.registration.RegistrationLinks;
import org.commonground.registration.RegistrationRecord;
import org.commonground.registration.RegistrationSummary;

/** It is done: what to say to whoever stands at the desk, what to hand over, and on to the next. */
class RegisteredPanel extends Composite<Div> {

    RegisteredPanel(EventId event, RegistrationRecord done, PrintedTickets tickets, Runnable next) {
        RegistrationSummary registration = done.registration();
        boolean booked = done.places() > 0;
        var heading = new H2(getTranslation(
                booked ? "registration.desk.done" : "registration.desk.doneWaits",
                registration.tickets().getFirst().holderName()));
        heading.getElement().setAttribute("tabindex", "-1").setAttribute("dir", "auto");
        heading.getElement().callJsFunction("focus");
        var good = new Div(heading);
        good.addClassNames("cg-notice", "cg-notice-good");
        registration
                .email()
                .ifPresent(
                        address -> good.add(new Paragraph(getTranslation("registration.done.mail", address.value()))));
        getContent().addClassName("cg-form");
        getContent().add(good);
        if (registration.email().isEmpty()) {
            getContent().add(new NoAddressNotice(registration.phone()));
        }
        var actions = new Div();
        actions.addClassName("cg-actions");
        if (booked) {
            getContent().add(new Paragraph(getTranslation("registration.desk.codes")), codes(registration));
            actions.add(new PrintLink(tickets, registration.id(), done.places()));
        }
        actions.add(
                new Button(getTranslation("registration.desk.next"), click -> next.run()),
                new Anchor(RegistrationLinks.one(event, registration.id()), getTranslation("registration.desk.look")));
        getContent().add(actions);
    }

    private static UnorderedList codes(RegistrationSummary registration) {
        var codes = new UnorderedList();
        registration.tickets().forEach(ticket -> {
            var name = new Span(ticket.holderName());
            name.getElement().setAttribute("dir", "auto");
            var code = new Span(ticket.shownSpokenCode());
            code.addClassName("reg-code");
            code.getElement().setAttribute("dir", "ltr");
            codes.add(new ListItem(name, code));
        });
        codes.addClassName("reg-desk-codes");
        return codes;
    }
}
