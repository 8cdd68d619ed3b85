package org.commonground.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Span;
import org.commonground.events.EventDetails;
import org.commonground.events.EventLinks;
import org.commonground.registration.RegistrationDetails;

/** Which event was booked, when and where it is, and where the mails go. */
class BookingFacts extends Composite<DescriptionList> {

    BookingFacts(RegistrationDetails registration, EventDetails event) {
        getContent().addClassName("cg-facts");
        var link = new Anchor(EventLinks.page(event.slug()), event.title());
        link.getElement().setAttribute("dir", "auto");
        add("registration.event", link);
        add("registration.when", new Span(EventText.when(event, getLocale())));
        add(
                "registration.where",
                new Span(event.venue().name() + ", " + event.venue().address()));
        registration.email().ifPresent(email -> add("registration.book.email", new Span(email.value())));
    }

    private void add(String key, Component value) {
        getContent().add(new Term(getTranslation(key)), new Description(value));
    }
}
