package org.commonground.website;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.commonground.events.EventDetails;
import org.commonground.events.EventStatus;
import org.commonground.network.Organisation;
import org.jspecify.annotations.Nullable;

/** Beside an event's text: when, where, for whom it is made easy to come, and who holds it. */
class EventFacts extends Composite<Aside> {

    EventFacts(EventDetails event, When when) {
        var facts = new DescriptionList();
        facts.addClassNames("cg-facts", "web-facts");
        fact(
                facts,
                "website.event.when",
                line(when.days(event.time(), event.zone(), getLocale())),
                line(when.hours(event.time(), event.zone(), getLocale())));
        fact(
                facts,
                "website.event.where",
                line(event.venue().name()),
                user(event.venue().address()),
                line(getTranslation("website.event.ward", event.ward().name())));
        if (!event.venue().directions().isEmpty()) {
            fact(facts, "website.event.directions", user(event.venue().directions()));
        }
        boolean bookable = event.status() == EventStatus.PUBLISHED;
        if (bookable || !event.access().isEmpty()) {
            fact(facts, "website.event.access", access(event, bookable));
        }
        fact(facts, "website.event.topic", new Text(getTranslation(event.topic().key())));
        fact(facts, "website.event.organiser", organiser(event.organiser()));
        var heading = new H2(getTranslation("website.event.facts"));
        getContent().addClassName("web-aside");
        getContent().add(heading, facts);
    }

    private void fact(DescriptionList facts, String key, Component... content) {
        var description = new Description();
        description.add(content);
        facts.add(new Term(getTranslation(key)), description);
    }

    private static Div line(String text) {
        return new Div(text);
    }

    private static Div user(String text) {
        var div = new Div(text);
        div.addClassNames("cg-user-text", "web-light");
        div.getElement().setAttribute("dir", "auto");
        return div;
    }

    private Component access(EventDetails event, boolean bookable) {
        var ask = new Paragraph(getTranslation("website.event.askForMore"));
        ask.addClassName("web-light");
        ask.setVisible(bookable);
        if (event.access().isEmpty()) {
            return ask;
        }
        var list = new UnorderedList();
        list.addClassName("web-ticks");
        event.access().stream()
                .sorted()
                .map(need -> new ListItem(getTranslation(need.key())))
                .forEach(list::add);
        return new Div(list, ask);
    }

    private Component organiser(@Nullable Organisation organiser) {
        if (organiser == null) {
            return new Text(getTranslation("website.event.city"));
        }
        if (organiser.website() == null) {
            return new Text(organiser.name());
        }
        var link = new Anchor(organiser.website(), organiser.name());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("rel", "noopener nofollow");
        return link;
    }
}
