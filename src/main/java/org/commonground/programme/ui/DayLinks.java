package org.commonground.programme.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import org.commonground.events.EventId;

/** The ways to the days of an event that has several. */
class DayLinks extends Composite<Nav> {

    private final EventId event;

    DayLinks(EventId event) {
        this.event = event;
        getElement().setAttribute("aria-label", getTranslation("programme.builder.days"));
        getContent().addClassName("cg-programme-days");
    }

    void show(List<LocalDate> days, LocalDate shown) {
        getContent().removeAll();
        setVisible(days.size() > 1);
        for (LocalDate each : days) {
            var link = new RouterLink(
                    ProgrammeDays.name(each, getLocale()),
                    ProgrammeView.class,
                    new RouteParameters("eventId", event.value().toString()));
            link.setQueryParameters(QueryParameters.of("day", each.toString()));
            if (each.equals(shown)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            getContent().add(link);
        }
    }
}
