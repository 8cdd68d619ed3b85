package org.commonground.registration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.commonground.registration.RegistrationLinks;

/** It is done: what has happened and what comes next. */
class BookedPanel extends Composite<Div> {

    BookedPanel(BookingDraft.Booked booked) {
        String kind = booked.outcome().key;
        var heading = new H2(getTranslation(kind + "heading", booked.persons()));
        heading.getElement().setAttribute("tabindex", "-1");
        var mail = new Paragraph(getTranslation("registration.done.mail", booked.email()));
        var good = new Div(heading, mail);
        good.addClassNames("cg-notice", "cg-notice-good", "cg-form");
        good.getElement().setAttribute("role", "status");
        var next = new UnorderedList(
                new ListItem(getTranslation(kind + "ticket", booked.persons())),
                new ListItem(getTranslation("registration.done.noMail")),
                new ListItem(getTranslation(kind + "change")));
        getContent().addClassName("cg-form");
        getContent().add(good, new H2(getTranslation("registration.done.next")), next);
        if (booked.manageToken() != null) {
            var manage = new Anchor(
                    RegistrationLinks.manage(booked.manageToken()), getTranslation(kind + "see", booked.persons()));
            manage.addClassName("cg-button");
            getContent().add(manage);
        }
        heading.getElement().callJsFunction("focus");
    }
}
