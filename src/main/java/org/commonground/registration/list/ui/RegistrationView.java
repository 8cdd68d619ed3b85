package org.commonground.registration.list.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonground.accounts.Accounts;
import org.commonground.events.EventDetails;
import org.commonground.events.EventHeader;
import org.commonground.events.EventTools;
import org.commonground.events.Events;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Programmes;
import org.commonground.programme.Release;
import org.commonground.questions.BookingQuestions;
import org.commonground.questions.ui.AnswersPanel;
import org.commonground.registration.Approval;
import org.commonground.registration.DeskResult;
import org.commonground.registration.PrintedTickets;
import org.commonground.registration.RegistrationDesk;
import org.commonground.registration.RegistrationId;
import org.commonground.registration.RegistrationLinks;
import org.commonground.registration.RegistrationRecord;
import org.commonground.registration.Registrations;
import org.commonground.registration.SendAgainResult;
import org.commonground.registration.TicketCard;
import org.commonground.registration.desk.ui.ConsentPanel;
import org.commonground.registration.desk.ui.NoAddressNotice;
import org.commonground.registration.desk.ui.PrintLink;
import org.commonground.shared.Wording;
import org.commonground.terms.BookingTerms;
import org.commonground.terms.Terms;
import org.commonground.terms.TicketKind;
import org.jspecify.annotations.Nullable;

/** One registration with its whole history, and what organisers do for its holder. */
@Route("staff/events/:eventId/registrations/:id")
@RolesAllowed("ORGANISER")
@StyleSheet("registration.css")
class RegistrationView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver {

    private final RegistrationDesk desk;
    private final Registrations registrations;
    private final Approval approval;
    private final BookingTerms terms;
    private final Programmes programmes;
    private final BookingQuestions questions;
    private final Accounts accounts;
    private final Events events;
    private final EventTools tools;
    private final PrintedTickets tickets;
    private final Paragraph outcome = new Paragraph();
    private @Nullable EventDetails event;
    private @Nullable RegistrationId id;
    private boolean unreachable;

    RegistrationView(
            RegistrationDesk desk,
            Registrations registrations,
            Approval approval,
            BookingTerms terms,
            Programmes programmes,
            BookingQuestions questions,
            Accounts accounts,
            Events events,
            EventTools tools,
            PrintedTickets tickets) {
        this.desk = desk;
        this.registrations = registrations;
        this.approval = approval;
        this.terms = terms;
        this.programmes = programmes;
        this.questions = questions;
        this.accounts = accounts;
        this.events = events;
        this.tools = tools;
        this.tickets = tickets;
        outcome.getElement().setAttribute("role", "status");
        outcome.setVisible(false);
        getContent().addClassName("cg-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        event = EventOfRoute.of(entering, events).orElseThrow(NotFoundException::new);
        id = EventOfRoute.id(entering, "id").map(RegistrationId::new).orElseThrow(NotFoundException::new);
        show(desk.find(event.id(), id).orElseThrow(NotFoundException::new));
    }

    private void show() {
        desk.find(requireNonNull(event).id(), requireNonNull(id)).ifPresent(this::show);
    }

    private void show(RegistrationRecord found) {
        EventDetails here = requireNonNull(event);
        unreachable = found.registration().email().isEmpty();
        List<ProgrammeSession> sessions = programmes.released(here.id()).map(Release::sessions).stream()
                .flatMap(Collection::stream)
                .toList();
        var back = new Anchor(RegistrationLinks.list(here.id()), getTranslation("registration.one.back"));
        back.addClassName("reg-back");
        Terms settled = terms.of(here.id());
        var cards = new Div();
        cards.addClassName("reg-tickets");
        for (TicketCard ticket : found.registration().tickets()) {
            cards.add(new PersonCard(
                    ticket,
                    here,
                    settled.kind(ticket.kind()).map(TicketKind::name).orElse(""),
                    sessions,
                    found.sessions().getOrDefault(ticket.ticketId(), Set.of()),
                    () -> rename(ticket),
                    () -> giveBack(ticket, found.places())));
        }
        getContent().removeAll();
        getContent()
                .add(
                        new EventHeader(
                                getTranslation(
                                        "registration.one.title",
                                        found.registration()
                                                .tickets()
                                                .getFirst()
                                                .holderName()),
                                here,
                                tools,
                                RegistrationLinks.list(here.id())),
                        back,
                        outcome,
                        notice(found),
                        facts(found, here),
                        new RequestPanel(
                                found.registration(),
                                () -> did(approval.approve(requireNonNull(id)), "registration.one.approved"),
                                () -> decline(found)),
                        actions(found),
                        new H2(getTranslation(
                                "registration.one.people",
                                found.registration().tickets().size())),
                        cards,
                        answers(found, here),
                        new HistoryList(found, here.zone(), accounts));
        found.consent().ifPresent(consent -> getContent().add(new ConsentPanel(consent, here.zone(), accounts)));
    }

    private Component notice(RegistrationRecord found) {
        var notice = new NoAddressNotice(found.registration().phone());
        notice.setVisible(unreachable);
        return notice;
    }

    private Component facts(RegistrationRecord found, EventDetails here) {
        var facts = new Facts(new DescriptionList());
        facts.add(
                "registration.column.STATUS",
                getTranslation(found.registration().status().key()),
                "auto");
        found.registration().email().ifPresent(email -> facts.add("registration.column.EMAIL", email.value(), "ltr"));
        found.registration().phone().ifPresent(phone -> facts.add("registration.desk.phone", phone.value(), "ltr"));
        facts.add("registration.column.LANGUAGE", found.language().getDisplayLanguage(getLocale()), "auto");
        facts.add(
                "registration.column.BOOKED",
                Wording.dateTime(found.registration().bookedAt(), here.zone(), getLocale()),
                "auto");
        return facts.list();
    }

    private AnswersPanel answers(RegistrationRecord found, EventDetails here) {
        SequencedMap<UUID, String> people = new LinkedHashMap<>();
        found.registration()
                .tickets()
                .forEach(ticket -> people.put(ticket.ticketId().value(), ticket.holderName()));
        return new AnswersPanel(questions, here, found.registration().id().value(), people);
    }

    private record Facts(DescriptionList list) {
        void add(String key, String text, String direction) {
            var description = new DescriptionList.Description(text);
            description.getElement().setAttribute("dir", direction);
            list.addClassName("cg-facts");
            list.add(new DescriptionList.Term(list.getTranslation(key)), description);
        }
    }

    private Component actions(RegistrationRecord found) {
        var actions = new Div();
        actions.addClassName("cg-actions");
        actions.setVisible(found.places() > 0);
        actions.add(new PrintLink(tickets, found.registration().id(), found.places()));
        found.registration()
                .email()
                .ifPresent(email -> actions.add(
                        new Button(getTranslation("registration.one.sendAgain"), click -> sendAgain(email.value()))));
        var cancel = new Button(getTranslation("registration.one.cancel", found.places()), click -> cancel(found));
        cancel.addThemeVariants(ButtonVariant.ERROR);
        actions.add(cancel);
        return actions;
    }

    private void sendAgain(String email) {
        new AskDialog(
                        getTranslation("registration.one.sendAgainSure"),
                        getTranslation("registration.one.sendAgainText", email),
                        getTranslation("registration.one.sendAgain"),
                        false,
                        () -> {
                            switch (registrations.sendAgain(requireNonNull(id))) {
                                case SendAgainResult.Sent sent -> say("registration.one.sent", "cg-notice-good");
                                case SendAgainResult.NoAddress nowhere ->
                                    say("registration.noAddress", "cg-notice-warn");
                                case SendAgainResult.TooMany many -> say("registration.one.tooMany", "cg-notice-warn");
                                case SendAgainResult.NothingToSend nothing ->
                                    say("registration.one.nothingToSend", "cg-notice-warn");
                            }
                            return true;
                        })
                .open();
    }

    private void rename(TicketCard ticket) {
        var name = new NameField(ticket.holderName());
        new AskDialog(
                        getTranslation("registration.one.renameSure", ticket.holderName()),
                        text("registration.one.renameText"),
                        getTranslation("registration.one.rename"),
                        false,
                        () -> name.check()
                                && did(
                                        desk.rename(requireNonNull(id), ticket.ticketId(), name.getValue()),
                                        "registration.one.renamed"))
                .with(name)
                .open();
    }

    private void giveBack(TicketCard ticket, int places) {
        askWhy(
                getTranslation("registration.one.giveBackSure", ticket.holderName()),
                text(places == 1 ? "registration.one.cancelText" : "registration.one.giveBackText", 1),
                getTranslation("registration.one.giveBack"),
                reason -> desk.giveBack(requireNonNull(id), ticket.ticketId(), reason),
                "registration.one.givenBack");
    }

    private void cancel(RegistrationRecord found) {
        askWhy(
                getTranslation("registration.one.cancelSure", found.places()),
                text("registration.one.cancelText", found.places()),
                getTranslation("registration.one.cancel", found.places()),
                reason -> desk.cancel(requireNonNull(id), reason),
                "registration.one.cancelled");
    }

    private void decline(RegistrationRecord found) {
        int persons = found.registration().tickets().size();
        askWhy(
                getTranslation("registration.one.declineSure", persons),
                getTranslation("registration.one.declineText"),
                getTranslation("registration.one.decline"),
                reason -> approval.decline(requireNonNull(id), reason),
                "registration.one.declined");
    }

    /** What will happen, and who is written to: nobody, where there is no address. */
    private String text(String key, Object... arguments) {
        return getTranslation(unreachable ? key + ".unreachable" : key, arguments);
    }

    private interface Change {
        DeskResult because(String reason);
    }

    private void askWhy(String question, String text, String yes, Change change, String doneKey) {
        var reason = new ReasonField();
        Supplier<DeskResult> act = () -> change.because(reason.getValue());
        new AskDialog(question, text, yes, true, () -> reason.check() && did(act.get(), doneKey))
                .with(reason)
                .open();
    }

    /** Says what came of it; what was typed has been checked before. */
    private boolean did(DeskResult result, String doneKey) {
        switch (result) {
            case DeskResult.Done done ->
                say(unreachable ? "registration.one.doneUnreachable" : doneKey, "cg-notice-good");
            case DeskResult.AsBefore before -> say("registration.one.asBefore", "cg-notice-warn");
            case DeskResult.TooLate late -> say("registration.one.tooLate", "cg-notice-warn");
            case DeskResult.TooMany many -> say("registration.one.tooMany", "cg-notice-warn");
            case DeskResult.Gone gone -> say("registration.one.gone", "cg-notice-warn");
            case DeskResult.BadName bad -> say("registration.one.badName", "cg-notice-bad");
            case DeskResult.BadReason bad -> say("registration.desk.reasonMissing", "cg-notice-bad");
        }
        return true;
    }

    private void say(String key, String style) {
        show();
        outcome.setText(getTranslation(key));
        outcome.setClassName("cg-notice " + style);
        outcome.setVisible(true);
        outcome.scrollIntoView();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("registration.one.pageTitle");
    }
}
