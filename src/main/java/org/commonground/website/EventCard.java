package org.commonground.website;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commonground.events.EventKind;
import org.commonground.events.EventLinks;
import org.commonground.events.EventStatus;
import org.commonground.events.EventSummary;

/** One event in a list: its day large, the whole card a link. */
class EventCard extends ListItem {

    EventCard(EventSummary event, boolean isFull, When when) {
        addClassName("web-event");
        if (event.kind() == EventKind.SUMMIT) {
            addClassName("web-event-summit");
        }
        if (event.status() == EventStatus.CANCELLED) {
            addClassName("web-event-off");
        }
        add(day(event), body(event, isFull, when));
    }

    private Div day(EventSummary event) {
        Locale locale = getLocale();
        var number = new Span(When.dayOfMonth(event.time(), event.zone(), locale));
        number.addClassName("web-day-number");
        var day = new Div(
                new Span(When.shortDay(event.time(), event.zone(), locale)),
                number,
                new Span(When.shortMonth(event.time(), event.zone(), locale)));
        day.addClassName("web-day");
        day.getElement().setAttribute("aria-hidden", "true"); // the line below says it in full
        return day;
    }

    private Div body(EventSummary event, boolean isFull, When when) {
        var link = new Anchor(EventLinks.page(event.slug()), event.title());
        var title = new H3(link);
        title.getElement().setAttribute("dir", "auto");
        var time = new Paragraph(getTranslation(
                "website.card.when",
                when.days(event.time(), event.zone(), getLocale()),
                when.hours(event.time(), event.zone(), getLocale())));
        time.addClassName("web-event-when");
        var place = new Paragraph(getTranslation(
                "website.card.where", event.venueName(), event.ward().name()));
        place.addClassName("cg-soft");
        var summary = new Paragraph(event.summary());
        summary.getElement().setAttribute("dir", "auto");
        summary.addClassName("web-event-summary");
        var body = new Div(title, time, place, summary, badges(event, isFull));
        if (!event.access().isEmpty()) {
            var access = new Paragraph(event.access().stream()
                    .sorted()
                    .map(need -> getTranslation(need.key()))
                    .collect(Collectors.joining(" · ")));
            access.addClassName("web-event-access");
            body.add(access);
        }
        body.addClassName("web-event-body");
        return body;
    }

    private Div badges(EventSummary event, boolean isFull) {
        var badges = new Div();
        badges.addClassName("cg-badges");
        if (event.status() == EventStatus.CANCELLED) {
            badges.add(badge(getTranslation(EventStatus.CANCELLED.key()), "cg-badge-bad"));
        }
        if (isFull) {
            badges.add(badge(getTranslation("website.card.full"), "cg-badge-warn"));
        }
        if (event.kind() == EventKind.SUMMIT) {
            badges.add(badge(getTranslation(EventKind.SUMMIT.key()), "web-badge-sun"));
        }
        badges.add(badge(getTranslation(event.topic().key()), "web-badge-topic"));
        return badges;
    }

    private static Span badge(String text, String style) {
        var badge = new Span(text);
        badge.addClassNames("cg-badge", style);
        return badge;
    }
}
