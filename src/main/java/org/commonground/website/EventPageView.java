package org.commonground.website;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.commonground.events.EventDetails;
import org.commonground.events.EventLinks;
import org.commonground.events.EventStatus;
import org.commonground.events.Events;
import org.commonground.feeds.FeedLinks;
import org.commonground.programme.Programmes;
import org.commonground.programme.ui.ProgrammeList;
import org.commonground.registration.Places;
import org.commonground.registration.PlacesLeft;
import org.commonground.shared.Links;
import org.commonground.shared.Wording;
import org.commonground.terms.Admission;
import org.commonground.terms.BookingTerms;
import org.commonground.terms.HeldPlaces;

/** One event for the public: what it is, when and where, its programme, and the way to a place. */
@Route("events/:slug")
@AnonymousAllowed
@StyleSheet("website.css")
class EventPageView extends Composite<Div> implements HasDynamicTitle, BeforeEnterObserver {

    private final Events events;
    private final Programmes programmes;
    private final Places places;
    private final BookingTerms terms;
    private final When when;
    private final Links links;
    private final Clock clock;
    private String title = "";

    EventPageView(
            Events events,
            Programmes programmes,
            Places places,
            BookingTerms terms,
            When when,
            Links links,
            Clock clock) {
        this.places = places;
        this.terms = terms;
        this.events = events;
        this.programmes = programmes;
        this.when = when;
        this.links = links;
        this.clock = clock;
        getContent().addClassName("web-event-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent navigation) {
        Optional<EventDetails> event =
                navigation.getRouteParameters().get("slug").flatMap(events::findBySlug);
        if (event.isEmpty()) {
            navigation.rerouteToError(NotFoundException.class);
            return;
        }
        show(event.get());
    }

    private void show(EventDetails event) {
        title = event.title();
        var main = new Div(about(event));
        main.addClassName("web-main");
        programmes
                .released(event.id())
                .filter(release -> !release.sessions().isEmpty())
                .ifPresent(release -> main.add(
                        section("website.event.programme", new ProgrammeList(release, event.time(), event.zone()))));
        var facts = new EventFacts(event, when);
        if (event.status() == EventStatus.PUBLISHED && event.time().end().isAfter(clock.instant())) {
            facts.getContent()
                    .add(new CalendarOffer(
                            getTranslation("website.event.calendar"), links.to(FeedLinks.event(event.slug()))));
        }
        var columns = new Div(main, facts);
        columns.addClassNames("cg-page", "web-columns");
        getContent().removeAll();
        getContent().add(head(event), columns);
    }

    private Section head(EventDetails event) {
        var kicker = new Paragraph(getTranslation(event.kind().key()));
        kicker.addClassName("web-kicker");
        var heading = new H1(event.title());
        heading.getElement().setAttribute("dir", "auto");
        var date = new Paragraph(when.days(event.time(), event.zone(), getLocale()));
        date.addClassName("web-hero-date");
        var place = new Paragraph(getTranslation(
                "website.home.timeAndPlace",
                when.hours(event.time(), event.zone(), getLocale()),
                event.venue().name(),
                event.ward().name()));
        var text = new Div(kicker, heading, date, place, booking(event));
        text.addClassName("web-hero-text");
        var hero = new Section(text);
        hero.addClassNames("cg-hero", "web-hero", "web-hero-low");
        return hero;
    }

    private Component booking(EventDetails event) {
        boolean past = !event.time().end().isAfter(clock.instant());
        if (event.status() == EventStatus.CANCELLED) {
            return state("website.event.cancelled");
        }
        if (event.status() == EventStatus.CLOSED || past) {
            return state("website.event.over");
        }
        if (event.status() == EventStatus.DRAFT) {
            return state("website.event.draft");
        }
        switch (terms.admit(event.id(), "")) {
            case Admission.NotYet notYet -> {
                return closed(event, getTranslation("website.event.opens", moment(notYet.opensAt(), event)));
            }
            case Admission.InvitedOnly invited -> {
                return closed(event, getTranslation("website.event.invitedOnly"));
            }
            case Admission.Closed closed -> {
                return state("website.event.closed");
            }
            case Admission.UnknownCode unknown -> throw new IllegalStateException("There was no code");
            case Admission.Admitted admitted -> {
                if (admitted.needsApproval()) {
                    return way(event, "website.event.ask", new Paragraph(getTranslation("registration.book.approval")));
                }
            }
        }
        PlacesLeft left = places.left(event.id());
        if (left.isFull() && !clock.instant().isBefore(event.time().start())) {
            return state("website.card.full");
        }
        if (left.isFull()) {
            return way(event, "website.event.wait", new Paragraph(getTranslation("website.event.full")));
        }
        return way(
                event,
                "website.event.book",
                new Paragraph(getTranslation("website.event.places", left.left(), left.capacity())));
    }

    private Component closed(EventDetails event, String why) {
        var state = new Paragraph(why);
        return terms.hasCodes(event.id()) ? way(event, "website.event.withCode", state) : state;
    }

    private Component way(EventDetails event, String key, Paragraph about) {
        var book = new Anchor(EventLinks.book(event.slug()), getTranslation(key));
        book.addClassName("cg-button");
        var actions = new Div(book, about);
        actions.addClassName("cg-actions");
        var booking = new Div(actions);
        for (HeldPlaces held : terms.held(event.id())) {
            String day = Wording.date(held.releaseOn(), getLocale());
            var line = new Paragraph(getTranslation("website.event.held", held.forWhom(), held.places(), day));
            line.getElement().setAttribute("dir", "auto");
            booking.add(line);
        }
        return booking;
    }

    private String moment(Instant instant, EventDetails event) {
        return Wording.date(instant, event.zone(), getLocale()) + ", "
                + Wording.time(instant, event.zone(), getLocale());
    }

    private Paragraph state(String key) {
        var state = new Paragraph(getTranslation(key));
        state.addClassName("web-state");
        return state;
    }

    private Section about(EventDetails event) {
        var summary = new Paragraph(event.summary());
        summary.addClassName("cg-lead");
        var description = new Paragraph(event.description());
        description.addClassName("cg-user-text");
        summary.getElement().setAttribute("dir", "auto");
        description.getElement().setAttribute("dir", "auto");
        return section("website.event.about", summary, description);
    }

    private Section section(String headingKey, Component... content) {
        var section = new Section(new H2(getTranslation(headingKey)));
        section.add(content);
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("website.event.pageTitle", title);
    }
}
