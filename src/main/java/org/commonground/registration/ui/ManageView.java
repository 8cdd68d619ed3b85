package org.commonground.registration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
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
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.commonground.events.EventDetails;
import org.commonground.events.EventLinks;
import org.commonground.events.Events;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Programmes;
import org.commonground.programme.Release;
import org.commonground.registration.Approval;
import org.commonground.registration.ChangeRegistrationResult;
import org.commonground.registration.DeskResult;
import org.commonground.registration.OfferResult;
import org.commonground.registration.PlaceAdding;
import org.commonground.registration.Places;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationDetails;
import org.commonground.registration.RegistrationLinks;
import org.commonground.registration.Registrations;
import org.commonground.registration.Restoring;
import org.commonground.registration.SendAgainResult;
import org.commonground.registration.WaitingList;
import org.commonground.terms.BookingTerms;
import org.commonground.terms.Terms;
import org.commonground.terms.TicketKind;

/** What the private link opens: the tickets, and all that their holder can change by herself. */
@Route("my-booking/:token")
@AnonymousAllowed
@StyleSheet("registration.css")
class ManageView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver {

    private final Registrations registrations;
    private final Registering registering;
    private final WaitingList waitingList;
    private final Approval approval;
    private final BookingTerms terms;
    private final Events events;
    private final Programmes programmes;
    private final CalendarPanels calendarPanels;
    private final Restoring restoring;
    private final PlaceAdding adding;
    private final Places places;
    private final ChangeNotice outcome = new ChangeNotice();
    private String token = "";

    ManageView(
            Registrations registrations,
            Registering registering,
            WaitingList waitingList,
            Approval approval,
            BookingTerms terms,
            Events events,
            Programmes programmes,
            CalendarPanels calendarPanels,
            Restoring restoring,
            PlaceAdding adding,
            Places places) {
        this.registrations = registrations;
        this.registering = registering;
        this.waitingList = waitingList;
        this.approval = approval;
        this.terms = terms;
        this.events = events;
        this.programmes = programmes;
        this.calendarPanels = calendarPanels;
        this.restoring = restoring;
        this.adding = adding;
        this.places = places;
        getContent().addClassName("cg-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        token = entering.getRouteParameters().get("token").orElse("");
        outcome.clear();
        show();
    }

    private void show() {
        getContent().removeAll();
        Optional<RegistrationDetails> found = registrations.find(token);
        Optional<EventDetails> event = found.map(RegistrationDetails::eventId).flatMap(events::find);
        if (found.isEmpty() || event.isEmpty()) {
            getContent().add(new UnknownLinkPanel());
        } else {
            show(found.get(), event.get());
        }
    }

    private void show(RegistrationDetails registration, EventDetails event) {
        boolean open = registering.isOpen(event);
        List<ProgrammeSession> sessions =
                programmes.released(event.id()).map(Release::sessions).orElse(List.of());
        getContent()
                .add(
                        new H1(getTranslation("registration.manage.title")),
                        outcome,
                        new BookingFacts(registration, event));
        if (showWaiting(registration, event)) {
            return;
        }
        if (registration.held().isEmpty()) {
            var none = new Paragraph(getTranslation("registration.manage.none"));
            none.addClassName("cg-empty");
            getContent().add(none);
            showRestorable(event);
            if (open) {
                var again = new Anchor(EventLinks.book(event.slug()), getTranslation("registration.manage.bookAgain"));
                again.addClassName("cg-button");
                getContent().add(again);
            }
            return;
        }
        getContent()
                .add(
                        new TicketDownloads(registrations, token),
                        new H2(getTranslation(
                                "registration.manage.tickets",
                                registration.held().size())));
        var cards = new Div();
        cards.addClassName("reg-tickets");
        Terms settled = terms.of(event.id());
        for (RegistrationDetails.Place place : registration.held()) {
            String kind = settled.kind(place.kind()).map(TicketKind::name).orElse("");
            cards.add(new TicketPanel(
                    place, kind, event, sessions, registrations.picture(place.code()), open, changes()));
        }
        getContent().add(cards);
        if (open) {
            getContent().add(calendarPanels.of(token), more(registration, event, sessions));
            showRestorable(event);
        } else {
            getContent().add(new Paragraph(getTranslation("registration.manage.tooLate")));
        }
    }

    /** False where she neither waits nor was offered places. */
    private boolean showWaiting(RegistrationDetails registration, EventDetails event) {
        var panel = new WaitingPanel(registration, answers());
        switch (registration.status()) {
            case WAITING -> waitingList.position(registration).ifPresent(panel::waits);
            case REQUESTED -> panel.isRequested(this::withdraw);
            case OFFERED -> panel.isOffered(event);
            case LAPSED -> {
                if (waitingList.isOpen(event)) {
                    panel.canJoinAgain();
                } else {
                    panel.waitedInVain();
                }
            }
            case ACTIVE, CANCELLED -> {
                return false;
            }
        }
        getContent().add(panel);
        return true;
    }

    private WaitingPanel.Answers answers() {
        return new WaitingPanel.Answers() {
            @Override
            public void accept() {
                after(waitingList.accept(token), "registration.waiting.accepted");
            }

            @Override
            public void leave() {
                after(waitingList.leave(token), "registration.waiting.left");
            }

            @Override
            public void joinAgain() {
                after(waitingList.joinAgain(token), "registration.waiting.joinedAgain");
            }
        };
    }

    private void withdraw() {
        switch (approval.withdraw(token)) {
            case DeskResult.Done done -> outcome.good("registration.manage.withdrawn");
            case DeskResult.TooLate late -> outcome.warn("registration.manage.tooLate");
            case DeskResult other -> outcome.warn("registration.manage.asBefore");
        }
        show();
    }

    private void after(OfferResult result, String doneKey) {
        switch (result) {
            case OfferResult.Done done -> outcome.good(doneKey);
            case OfferResult.AsBefore before -> outcome.warn("registration.manage.asBefore");
            case OfferResult.OfferOver over -> outcome.warn("registration.waiting.offerOver");
            case OfferResult.TooLate late -> outcome.warn("registration.manage.tooLate");
            case OfferResult.UnknownLink unknown -> outcome.clear();
        }
        show();
    }

    private ChangesPanel more(RegistrationDetails registration, EventDetails event, List<ProgrammeSession> sessions) {
        var more = new ChangesPanel(token);
        if (sessions.stream().anyMatch(session -> session.signUpCapacity() != null)) {
            more.add(RegistrationLinks.sessions(token), getTranslation("registration.change.sessions"));
        }
        if (AddPlacesView.most(registration, event, adding, places) > 0) {
            more.add(RegistrationLinks.places(token), getTranslation("registration.change.places"));
        }
        more.addActions(
                registration.held().size(),
                this::sendAgain,
                () -> after(registrations.cancel(token), "registration.manage.cancelled"));
        return more;
    }

    private void showRestorable(EventDetails event) {
        List<RegistrationDetails.Place> given = restoring.restorable(token);
        if (!given.isEmpty() && registering.isOpen(event)) {
            getContent()
                    .add(new RestorePanel(
                            given,
                            places.left(event.id()).left(),
                            ids -> after(restoring.restore(token, ids), "registration.restore.done")));
        }
    }

    private TicketPanel.Changes changes() {
        return new TicketPanel.Changes() {
            @Override
            public boolean rename(RegistrationDetails.Place place, String name) {
                ChangeRegistrationResult result = registrations.rename(token, place.id(), name);
                if (result instanceof ChangeRegistrationResult.BadName) {
                    return false;
                }
                after(result, "registration.manage.renamed");
                return true;
            }

            @Override
            public void giveBack(RegistrationDetails.Place place) {
                after(registrations.giveBack(token, place.id()), "registration.manage.givenBack");
            }
        };
    }

    private void after(ChangeRegistrationResult result, String doneKey) {
        outcome.say(result, doneKey);
        show();
    }

    private void sendAgain() {
        switch (registrations.sendAgain(token)) {
            case SendAgainResult.Sent sent -> {
                // The old address has stopped working: stay with the new one.
                token = sent.manageToken();
                UI.getCurrent()
                        .getPage()
                        .getHistory()
                        .replaceState(null, RegistrationLinks.manage(token).substring(1));
                outcome.good("registration.manage.sentAgain");
            }
            case SendAgainResult.TooMany many -> outcome.warn("registration.manage.tooMany");
            case SendAgainResult.NoAddress nowhere -> outcome.warn("registration.manage.noAddress");
            case SendAgainResult.NothingToSend nothing -> outcome.warn("registration.manage.nothingToSend");
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("registration.manage.title");
    }
}
