package org.commonground.registration;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.commonground.events.EventDetails;
import org.commonground.events.Events;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Programmes;
import org.commonground.programme.Release;
import org.commonground.registration.PhoneTicketsResult.Gone;
import org.commonground.registration.PhoneTicketsResult.Held;
import org.commonground.registration.PhoneTicketsResult.NotYet;
import org.commonground.registration.PhoneTicketsResult.UnknownLink;
import org.commonground.shared.Wording;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tickets as a phone shows them, for whoever has the private link. */
@Service
public class TicketsOnPhone {

    private final PrivateLinks privateLinks;
    private final RegistrationRepository registrations;
    private final Events events;
    private final Programmes programmes;
    private final TicketFiles files;
    private final TicketLetters letters;
    private final Wording wording;

    TicketsOnPhone(
            PrivateLinks privateLinks,
            RegistrationRepository registrations,
            Events events,
            Programmes programmes,
            TicketFiles files,
            TicketLetters letters,
            Wording wording) {
        this.privateLinks = privateLinks;
        this.registrations = registrations;
        this.events = events;
        this.programmes = programmes;
        this.files = files;
        this.letters = letters;
        this.wording = wording;
    }

    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public PhoneTicketsResult find(String token) {
        return privateLinks
                .registration(token)
                .flatMap(registrations::findWithTicketsById)
                .<PhoneTicketsResult>map(this::show)
                .orElseGet(UnknownLink::new);
    }

    private PhoneTicketsResult show(Registration registration) {
        Locale locale = wording.spoken(registration.locale());
        return switch (registration.status()) {
            case WAITING, OFFERED, REQUESTED -> new NotYet(locale);
            case LAPSED, CANCELLED -> new Gone(locale);
            case ACTIVE ->
                events.find(registration.eventId())
                        .<PhoneTicketsResult>map(event -> new Held(tickets(registration, event, locale)))
                        .orElseGet(() -> new Gone(locale));
        };
    }

    private PhoneTickets tickets(Registration registration, EventDetails event, Locale locale) {
        List<ProgrammeSession> sessions =
                programmes.released(event.id()).map(Release::sessions).orElse(List.of()).stream()
                        .sorted(Comparator.comparing(session -> session.time().start()))
                        .toList();
        return new PhoneTickets(
                event.zone(),
                locale,
                event.title(),
                letters.when(event.time(), event.zone(), locale),
                event.venue().name(),
                TicketLetters.lines(event.venue().address()),
                TicketLetters.lines(event.venue().directions()),
                registration.held().stream()
                        .map(ticket -> new PhoneTickets.Person(
                                ticket.holderName(),
                                files.qr(ticket.code()),
                                SpokenCode.shown(ticket.spokenCode()),
                                sessions.stream()
                                        .filter(session -> ticket.sessions().contains(session.id()))
                                        .map(session -> letters.session(session, event.zone(), locale))
                                        .toList()))
                        .toList());
    }
}
