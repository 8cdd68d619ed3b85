package org.commonground.website;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonground.consultation.Answers;
import org.commonground.consultation.Consultations;
import org.commonground.events.EventFilter;
import org.commonground.events.EventId;
import org.commonground.events.EventKind;
import org.commonground.events.EventLinks;
import org.commonground.events.EventSummary;
import org.commonground.events.Events;
import org.commonground.registration.Places;

/** The start page: the next Summit, what is on nearby, and what becomes of what people say. */
@Route("")
@AnonymousAllowed
@StyleSheet("website.css")
class HomeView extends Composite<Div> implements HasDynamicTitle, AfterNavigationObserver {

    private static final int NEXT = 6;

    private final Events events;
    private final Places places;
    private final Consultations consultations;
    private final Answers answers;
    private final When when;

    HomeView(Events events, Places places, Consultations consultations, Answers answers, When when) {
        this.events = events;
        this.places = places;
        this.consultations = consultations;
        this.answers = answers;
        this.when = when;
        getContent().addClassName("web-home");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent navigation) {
        List<EventSummary> upcoming = events.upcoming(EventFilter.ALL);
        Optional<EventSummary> summit = upcoming.stream()
                .filter(event -> event.kind() == EventKind.SUMMIT)
                .findFirst();
        List<EventSummary> local = upcoming.stream()
                .filter(event -> event.kind() == EventKind.LOCAL)
                .toList();
        List<EventSummary> next = local.stream().limit(NEXT).toList();
        Set<EventId> full =
                places.full(Stream.concat(summit.stream(), next.stream()).toList());
        getContent().removeAll();
        getContent()
                .add(
                        summit.map(event -> summit(event, full)).orElseGet(this::withoutSummit),
                        new HomeVoices(consultations, answers),
                        loop(),
                        nearby(local, next, full),
                        ways());
    }

    private Section summit(EventSummary summit, Set<EventId> full) {
        var kicker = kicker(getTranslation("website.home.kicker"));
        var title = new H1(summit.title());
        title.getElement().setAttribute("dir", "auto");
        var date = new Paragraph(when.days(summit.time(), summit.zone(), getLocale()));
        date.addClassName("web-hero-date");
        var place = new Paragraph(getTranslation(
                "website.home.timeAndPlace",
                when.hours(summit.time(), summit.zone(), getLocale()),
                summit.venueName(),
                summit.ward().name()));
        var summary = new Paragraph(summit.summary());
        summary.getElement().setAttribute("dir", "auto");
        var programme = new Anchor(EventLinks.page(summit.slug()), getTranslation("website.home.programme"));
        if (full.contains(summit.id())) {
            var state = new Paragraph(getTranslation("website.event.full"));
            state.addClassName("web-state");
            var wait = button(EventLinks.book(summit.slug()), "website.event.wait");
            return hero(kicker, title, date, place, summary, state, buttons(wait, programme));
        }
        var book = button(EventLinks.book(summit.slug()), "website.home.book");
        return hero(kicker, title, date, place, summary, buttons(book, programme));
    }

    private Section withoutSummit() {
        return hero(
                kicker(getTranslation("website.home.city")),
                new H1(getTranslation("website.home.promise")),
                new Paragraph(getTranslation("website.home.noSummit")),
                buttons(button(EventLinks.list(), "website.home.allEvents")));
    }

    private Section hero(Component... content) {
        var text = new Div(content);
        text.addClassName("web-hero-text");
        var hero = new Section(text);
        hero.addClassNames("cg-hero", "web-hero");
        return hero;
    }

    private static Paragraph kicker(String text) {
        var kicker = new Paragraph(text);
        kicker.addClassName("web-kicker");
        return kicker;
    }

    private static Div buttons(Anchor... links) {
        var buttons = new Div(links);
        buttons.addClassName("cg-actions");
        return buttons;
    }

    private Anchor button(String path, String key) {
        var button = new Anchor(path, getTranslation(key));
        button.addClassName("cg-button");
        return button;
    }

    private Section loop() {
        var steps = new OrderedList(
                step("come", EventLinks.list()), step("heard", "/consultation"), step("came", "/you-said-we-did"));
        steps.addClassName("web-loop");
        var section = new Section(new H2(getTranslation("website.loop.title")), steps);
        section.addClassNames("cg-page", "web-band");
        return section;
    }

    private ListItem step(String name, String path) {
        return new ListItem(
                new H3(getTranslation("website.loop." + name)),
                new Paragraph(getTranslation("website.loop." + name + ".text")),
                new Anchor(path, getTranslation("website.loop." + name + ".link")));
    }

    private Section nearby(List<EventSummary> local, List<EventSummary> next, Set<EventId> full) {
        long wards = local.stream().map(event -> event.ward().code()).distinct().count();
        var head = new Div(
                new H2(getTranslation("website.home.nearby")),
                new Anchor(EventLinks.list(), getTranslation("website.home.allEvents")));
        head.addClassName("cg-head");
        var section = new Section(head);
        section.addClassName("cg-page");
        if (local.isEmpty()) {
            var empty = new Paragraph(getTranslation("website.home.noLocal"));
            empty.addClassName("cg-empty");
            section.add(empty);
            return section;
        }
        var list = new UnorderedList();
        list.addClassName("web-events");
        next.forEach(event -> list.add(new EventCard(event, full.contains(event.id()), when)));
        section.add(new Paragraph(getTranslation("website.home.nearbyCount", local.size(), wards)), list);
        return section;
    }

    private Section ways() {
        var cards = new Div(way("works", "/what-works"), way("share", "/share-your-story"), way("receipt", "/receipt"));
        cards.addClassName("cg-cards");
        var section = new Section(new H2(getTranslation("website.ways.title")), cards);
        section.addClassName("cg-page");
        return section;
    }

    private Div way(String name, String path) {
        var card = new Div(
                new H3(new Anchor(path, getTranslation("website.ways." + name))),
                new Paragraph(getTranslation("website.ways." + name + ".text")));
        card.addClassNames("cg-card", "web-way");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("website.home.pageTitle");
    }
}
