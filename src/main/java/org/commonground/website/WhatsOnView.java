package org.commonground.website;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.events.EventFilter;
import org.commonground.events.EventId;
import org.commonground.events.EventLinks;
import org.commonground.events.EventSummary;
import org.commonground.events.Events;
import org.commonground.feeds.FeedLinks;
import org.commonground.places.Ward;
import org.commonground.places.Wards;
import org.commonground.registration.Places;
import org.commonground.shared.Links;
import org.commonground.shared.Wording;

/** Everything that is on, by month, narrowed by what the address says. */
@Route("events")
@AnonymousAllowed
@StyleSheet("website.css")
class WhatsOnView extends Composite<Section> implements HasDynamicTitle, AfterNavigationObserver {

    private static final int EARLIER = 30;

    private final Events events;
    private final Places places;
    private final When when;
    private final Links links;
    private final EventFilters filters;
    private final Paragraph count = new Paragraph();
    private final Div calendar = new Div();
    private final Div found = new Div();
    private final Section earlier = new Section();

    WhatsOnView(Events events, Places places, Wards wards, When when, Links links) {
        this.events = events;
        this.places = places;
        this.when = when;
        this.links = links;
        this.filters = new EventFilters(wards.all(), query -> UI.getCurrent().navigate(WhatsOnView.class, query));
        count.getElement().setAttribute("role", "status");
        count.addClassName("web-count");
        found.addClassName("web-months");
        earlier.addClassName("web-earlier");
        var intro = new Paragraph(getTranslation("website.events.intro"));
        intro.addClassName("cg-lead");
        getContent().addClassName("cg-page");
        getContent()
                .add(new H1(getTranslation("website.events.title")), intro, filters, count, calendar, found, earlier);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent navigation) {
        filters.read(navigation.getLocation().getQueryParameters());
        EventFilter filter = filters.filter();
        List<EventSummary> list = Stream.concat(events.upcoming(filter).stream(), events.calledOff(filter).stream())
                .sorted(Comparator.comparing(event -> event.time().start()))
                .toList();
        count.setText(getTranslation("website.events.count", list.size()));
        calendar.removeAll();
        calendar.add(offer(filter));
        List<EventSummary> past = events.earlier(filter, EARLIER);
        showFound(list, filter, !past.isEmpty());
        showEarlier(past);
    }

    /** Of what is chosen above the ward and the topic are a calendar's matter: in it days show themselves. */
    private CalendarOffer offer(EventFilter filter) {
        String chosen = Stream.of(
                        filters.chosenWard().map(Ward::name),
                        Optional.ofNullable(filter.topic()).map(topic -> getTranslation(topic.key())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        boolean more =
                filter.from() != null || filter.to() != null || !filter.access().isEmpty();
        String contents = chosen.isEmpty()
                ? getTranslation("website.events.calendarAll")
                : getTranslation("website.events.calendarOf", chosen);
        return new CalendarOffer(
                more ? contents + " " + getTranslation("website.events.calendarNot") : contents,
                links.to(FeedLinks.events(filter.ward(), filter.topic())));
    }

    private void showFound(List<EventSummary> list, EventFilter filter, boolean someTookPlace) {
        found.removeAll();
        if (list.isEmpty()) {
            String nothingFits = someTookPlace ? "website.events.onlyEarlier" : "website.events.noneFound";
            var empty =
                    new Paragraph(getTranslation(filter.equals(EventFilter.ALL) ? "website.events.none" : nothingFits));
            empty.addClassName("cg-empty");
            found.add(empty);
            return;
        }
        Set<EventId> full = places.full(list);
        Map<String, List<EventSummary>> months = list.stream()
                .collect(Collectors.groupingBy(
                        event -> When.month(event.time(), event.zone(), getLocale()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        months.forEach((month, ofMonth) -> {
            var cards = new UnorderedList();
            cards.addClassName("web-events");
            ofMonth.forEach(event -> cards.add(new EventCard(event, full.contains(event.id()), when)));
            found.add(new Section(new H2(month), cards));
        });
    }

    private void showEarlier(List<EventSummary> past) {
        earlier.removeAll();
        earlier.setVisible(!past.isEmpty());
        var list = new UnorderedList();
        for (EventSummary event : past) {
            var link = new Anchor(EventLinks.page(event.slug()), event.title());
            link.getElement().setAttribute("dir", "auto");
            var facts = new Span(getTranslation(
                    "website.events.earlierFacts",
                    Wording.date(event.time().start(), event.zone(), getLocale()),
                    event.ward().name()));
            facts.addClassName("cg-soft");
            list.add(new ListItem(link, facts));
        }
        earlier.add(new H2(getTranslation("website.events.earlier")), list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("website.events.pageTitle");
    }
}
