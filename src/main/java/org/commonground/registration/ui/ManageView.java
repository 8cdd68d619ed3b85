package org.commonground.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
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
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationDetails;
import org.commonground.registration.RegistrationLinks;
import org.commonground.registration.Registrations;
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
    private final Paragraph outcome = new Paragraph();
    private String token = "";

    ManageView(
            Registrations registrations,
            Registering registering,
            WaitingList waitingList,
            Approval approval,
            BookingTerms terms,
            Events events,
            Programmes programmes,
            CalendarPanels calendarPanels) {
        this.registrations = registrations;
        this.registering = registering;
        this.waitingList = waitingList;
        this.approval = approval;
        this.terms = terms;
        this.events = events;
        this.programmes = programmes;
        this.calendarPanels = calendarPanels;
        outcome.getElement().setAttribute("role", "status");
        outcome.addClassName("cg-notice");
        getContent().addClassName("cg-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        token = entering.getRouteParameters().get("token").orElse("");
        outcome.setVisible(false);
        show();
    }

    private void show() {
        getContent().removeAll();
        Optional<RegistrationDetails> found = registrations.find(token);
        Optional<EventDetails> event = found.map(RegistrationDetails::eventId).flatMap(events::find);
        if (found.isEmpty() || event.isEmpty()) {
            unknown();
        } else {
            show(found.get(), event.get());
        }
    }

    private void unknown() {
        var notice = new Paragraph(getTranslation("registration.manage.unknown"));
        notice.addClassNames("cg-notice", "cg-notice-warn");
        getContent()
                .add(
                        new H1(getTranslation("registration.manage.unknownTitle")),
                        notice,
                        new Anchor(EventLinks.list(), getTranslation("registration.book.otherEvents")));
    }

    private void show(RegistrationDetails registration, EventDetails event) {
        boolean open = registering.isOpen(event);
        List<ProgrammeSession> sessions =
                programmes.released(event.id()).map(Release::sessions).orElse(List.of());
        getContent().add(new H1(getTranslation("registration.manage.title")), outcome, facts(registration, event));
        if (showWaiting(registration, event)) {
            return;
        }
        if (registration.held().isEmpty()) {
            var none = new Paragraph(getTranslation("registration.manage.none"));
            none.addClassName("cg-empty");
            getContent().add(none);
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
            getContent().add(calendarPanels.of(token), more(registration));
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
            case DeskResult.Done done -> say("registration.manage.withdrawn", "cg-notice-good");
            case DeskResult.TooLate late -> say("registration.manage.tooLate", "cg-notice-warn");
            case DeskResult other -> say("registration.manage.asBefore", "cg-notice-warn");
        }
        show();
    }

    private void after(OfferResult result, String doneKey) {
        switch (result) {
            case OfferResult.Done done -> say(doneKey, "cg-notice-good");
            case OfferResult.AsBefore before -> say("registration.manage.asBefore", "cg-notice-warn");
            case OfferResult.OfferOver over -> say("registration.waiting.offerOver", "cg-notice-warn");
            case OfferResult.TooLate late -> say("registration.manage.tooLate", "cg-notice-warn");
            case OfferResult.UnknownLink unknown -> outcome.setVisible(false);
        }
        show();
    }

    private static Component facts(RegistrationDetails registration, EventDetails event) {
        var facts = new DescriptionList();
        facts.addClassName("cg-facts");
        var link = new Anchor(EventLinks.page(event.slug()), event.title());
        link.getElement().setAttribute("dir", "auto");
        facts.add(new Term(facts.getTranslation("registration.event")), new Description(link));
        var locale = UI.getCurrent().getLocale();
        facts.add(new Term(facts.getTranslation("registration.when")), new Description(EventText.when(event, locale)));
        facts.add(
                new Term(facts.getTranslation("registration.where")),
                new Description(event.venue().name() + ", " + event.venue().address()));
        registration
                .email()
                .ifPresent(email -> facts.add(
                        new Term(facts.getTranslation("registration.book.email")), new Description(email.value())));
        return facts;
    }

    private Div more(RegistrationDetails registration) {
        var again = new Button(getTranslation("registration.manage.again"), click -> sendAgain());
        again.setDisableOnClick(true);
        var cancel = new Button(
                getTranslation("registration.manage.cancel", registration.held().size()));
        cancel.addThemeVariants(ButtonVariant.ERROR);
        cancel.addClickListener(click -> Confirmation.ask(
                getTranslation(
                        "registration.manage.cancelSure", registration.held().size()),
                getTranslation("registration.manage.cancelText"),
                getTranslation("registration.manage.cancel", registration.held().size()),
                () -> after(registrations.cancel(token), "registration.manage.cancelled")));
        var actions = new Div(again, cancel);
        actions.addClassName("cg-actions");
        var more = new Div(new H2(getTranslation("registration.manage.more")), actions);
        more.addClassNames("cg-no-print", "cg-form");
        return more;
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
        switch (result) {
            case ChangeRegistrationResult.Changed changed -> say(doneKey, "cg-notice-good");
            case ChangeRegistrationResult.AsBefore before -> say("registration.manage.asBefore", "cg-notice-warn");
            case ChangeRegistrationResult.BadName bad -> say("registration.book.nameMissing", "cg-notice-bad");
            case ChangeRegistrationResult.TooMany many -> say("registration.manage.tooMany", "cg-notice-warn");
            case ChangeRegistrationResult.TooLate late -> say("registration.manage.tooLate", "cg-notice-warn");
            case ChangeRegistrationResult.UnknownLink unknown -> outcome.setVisible(false);
        }
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
                say("registration.manage.sentAgain", "cg-notice-good");
            }
            case SendAgainResult.TooMany many -> say("registration.manage.tooMany", "cg-notice-warn");
            case SendAgainResult.NoAddress nowhere -> say("registration.manage.noAddress", "cg-notice-warn");
            case SendAgainResult.NothingToSend nothing -> say("registration.manage.nothingToSend", "cg-notice-warn");
        }
        show();
    }

    private void say(String key, String style) {
        outcome.setText(getTranslation(key));
        outcome.setClassName("cg-notice " + style);
        outcome.setVisible(true);
        outcome.scrollIntoView();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("registration.manage.title");
    }
}
