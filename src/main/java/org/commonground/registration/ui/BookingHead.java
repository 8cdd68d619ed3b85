package org.commonground.registration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.commonground.events.EventDetails;
import org.commonground.events.EventLinks;

/** Above every step: what is being booked, and the way back to it. */
class BookingHead extends Composite<Div> {

    BookingHead(EventDetails event) {
        var back = new Anchor(EventLinks.page(event.slug()), event.title());
        back.getElement().setAttribute("dir", "auto");
        var facts = new Paragraph(
                EventText.when(event, getLocale()) + " \u00b7 " + event.venue().name());
        facts.addClassName("cg-soft");
        getContent().addClassName("reg-head");
        getContent().add(new H1(getTranslation("registration.book.heading")), back, facts);
    }
}
