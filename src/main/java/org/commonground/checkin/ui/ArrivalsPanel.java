package org.commonground.checkin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonground.checkin.Arrival;
import org.commonground.checkin.Arrivals;
import org.commonground.checkin.Standing;
import org.commonground.events.EventId;
import org.commonground.registration.TicketId;
import org.commonground.registration.Tickets;
import org.commonground.shared.Wording;
import org.jspecify.annotations.Nullable;

/** How many are inside, and who came last. */
class ArrivalsPanel extends Composite<Section> {

    private static final int LATEST = 12;

    private final EventId event;
    private final ZoneId zone;
    private final Arrivals arrivals;
    private final Tickets tickets;
    private final Map<TicketId, String> names = new HashMap<>();

    private final Span inside = new Span();
    private final Span expected = new Span();
    private final ProgressBar share = new ProgressBar();
    private final OrderedList list = new OrderedList();
    private final Paragraph empty = new Paragraph(getTranslation("checkin.arrivals.empty"));
    private final Div announcement = new Div();

    @Nullable
    private Arrival newest;

    private boolean opened;

    ArrivalsPanel(EventId event, ZoneId zone, Arrivals arrivals, Tickets tickets) {
        this.event = event;
        this.zone = zone;
        this.arrivals = arrivals;
        this.tickets = tickets;
        inside.addClassName("checkin-inside");
        inside.setId("inside");
        expected.setId("expected");
        var counts = new Paragraph(inside, expected);
        counts.addClassName("checkin-counts");
        share.getElement().setAttribute("aria-label", getTranslation("checkin.arrivals.share"));
        list.addClassName("checkin-latest");
        empty.addClassName("cg-empty");
        announcement.addClassName("cg-visually-hidden");
        announcement.getElement().setAttribute("role", "status");
        getContent().addClassNames("cg-card", "checkin-arrivals");
        getContent().add(new H2(getTranslation("checkin.arrivals.title")), counts, share, empty, list, announcement);
    }

    void refresh() {
        Standing standing = arrivals.standing(event);
        List<Arrival> latest = arrivals.latest(event, LATEST);
        inside.setText(String.valueOf(standing.inside()));
        expected.setText(getTranslation("checkin.arrivals.expected", standing.expected()));
        share.setMax(Math.max(1, Math.max(standing.expected(), standing.inside())));
        share.setValue(standing.inside());
        list.removeAll();
        latest.forEach(arrival -> list.add(item(arrival)));
        empty.setVisible(latest.isEmpty());
        list.setVisible(!latest.isEmpty());
        announce(latest.isEmpty() ? null : latest.getFirst());
    }

    /** Only what came since the screen was opened is read out. */
    private void announce(@Nullable Arrival first) {
        if (opened && first != null && !first.equals(newest)) {
            announcement.setText(getTranslation("checkin.arrivals.news", name(first), time(first), first.door()));
        }
        newest = first;
        opened = true;
    }

    private ListItem item(Arrival arrival) {
        var name = new Span(name(arrival));
        name.getElement().setAttribute("dir", "auto");
        name.addClassName("checkin-name");
        var where = new Span(getTranslation("checkin.arrivals.where", time(arrival), arrival.door()));
        where.addClassName("cg-soft");
        return new ListItem(name, where);
    }

    private String time(Arrival arrival) {
        return Wording.time(arrival.at(), zone, getLocale());
    }

    /** Names are read again only when somebody comes whose ticket is newer than the last reading. */
    private String name(Arrival arrival) {
        if (!names.containsKey(arrival.ticketId())) {
            tickets.ofEvent(event).forEach(card -> names.put(card.ticketId(), card.holderName()));
        }
        return names.getOrDefault(arrival.ticketId(), getTranslation("checkin.arrivals.somebody"));
    }
}
