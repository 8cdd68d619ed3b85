package org.commonground.events;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.commonground.shared.Wording;

/** The head of every staff screen about one event: where one is, the event's state, and the ways to its other screens. */
@StyleSheet("events.css")
public class EventHeader extends Composite<Header> {

    private final Nav nav = new Nav();

    /**
     * @param heading of the screen
     * @param here the address of the screen, beginning with a slash
     */
    public EventHeader(String heading, EventDetails event, EventTools tools, String here) {
        var list = new Anchor("/staff/events", getTranslation("events.list.title"));
        var title = new Span(event.title());
        title.getElement().setAttribute("dir", "auto");
        var time = new Span(Wording.dateTime(event.time().start(), event.zone(), getLocale()) + ", "
                + event.venue().name());
        time.addClassName("cg-soft");
        var line = new Div(list, new Span("/"), title, badge(event.status()), time);
        line.addClassName("events-crumbs");
        nav.addClassName("events-tabs");
        nav.getElement().setAttribute("aria-label", getTranslation("events.tools.label"));
        tab(EventLinks.staff(event.id()), "events.tools.details", here);
        tools.mine().forEach(tool -> tab(tool.path(event.id()), tool.labelKey(), here));
        getContent().addClassName("events-header");
        getContent().add(line, new H1(heading), nav);
    }

    private void tab(String path, String labelKey, String here) {
        var tab = new Anchor(path, getTranslation(labelKey));
        if (path.equals(here)) {
            tab.getElement().setAttribute("aria-current", "page");
            // On a phone the row scrolls, and begins where one is.
            tab.getElement().executeJs("this.scrollIntoView({block: 'nearest', inline: 'center'})");
        }
        nav.add(tab);
    }

    /** The state of an event in a word and a colour. */
    public static Span badge(EventStatus status) {
        var badge = new Span();
        badge.setText(badge.getTranslation(status.key()));
        badge.addClassName("cg-badge");
        switch (status) {
            case DRAFT -> badge.addClassName("cg-badge-warn");
            case PUBLISHED -> badge.addClassName("cg-badge-good");
            case CANCELLED -> badge.addClassName("cg-badge-bad");
            case CLOSED -> {}
        }
        return badge;
    }
}
