package org.commonground.registration;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.events.EventDetails;
import org.commonground.programme.Programmes;
import org.commonground.programme.Release;
import org.commonground.programme.SessionId;
import org.commonground.registration.paper.BadgePdf;
import org.commonground.registration.paper.TicketCalendar;
import org.commonground.registration.paper.TicketFace;
import org.commonground.registration.paper.TicketPdf;
import org.commonground.registration.paper.TicketQr;
import org.commonground.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a registration's tickets in the forms in which they are handed over. */
@Component
class TicketFiles {

    private final TicketPdf pdf;
    private final BadgePdf badges;
    private final TicketCalendar calendar;
    private final Programmes programmes;
    private final Wording wording;

    TicketFiles(TicketPdf pdf, BadgePdf badges, TicketCalendar calendar, Programmes programmes, Wording wording) {
        this.pdf = pdf;
        this.badges = badges;
        this.calendar = calendar;
        this.programmes = programmes;
        this.wording = wording;
    }

    /** A PNG. */
    byte[] qr(TicketCode code) {
        return TicketQr.png(code.value());
    }

    /** A page for each of these tickets, of which there must be one. */
    byte[] pdf(EventDetails event, List<Ticket> tickets) {
        return pdf.of(faces(event, tickets));
    }

    /** A badge for each of these tickets, of which there must be one. */
    byte[] badges(EventDetails event, List<Ticket> tickets) {
        return badges.pages(faces(event, tickets));
    }

    /** Badges to be cut apart, in one language, whoever booked in which. */
    byte[] badgeSheets(EventDetails event, List<Ticket> tickets, Locale locale) {
        return badges.sheets(faces(event, tickets), locale);
    }

    private List<TicketFace> faces(EventDetails event, List<Ticket> tickets) {
        return tickets.stream()
                .map(ticket -> face(event, ticket.registration(), ticket, ticket.holderName(), null))
                .toList();
    }

    /** One entry for the whole party, the same one for its whole life; without any valid ticket it is taken back. */
    byte[] calendar(EventDetails event, Registration registration) {
        Ticket first = registration.tickets().getFirst();
        String holders = registration.held().stream()
                .map(Ticket::holderName)
                .reduce((one, other) -> one + ", " + other)
                .orElse(first.holderName());
        TicketFace face = face(
                event,
                registration,
                first,
                holders,
                programmes.released(event.id()).orElse(null));
        return registration.places() == 0 ? calendar.cancelled(face) : calendar.published(face);
    }

    /** How a mail declares that entry. */
    static String calendarType(Registration registration) {
        return "text/calendar; charset=UTF-8; method=" + (registration.places() == 0 ? "CANCEL" : "PUBLISH");
    }

    private TicketFace face(
            EventDetails event, Registration registration, Ticket ticket, String holder, @Nullable Release release) {
        Locale locale = registration.locale();
        List<String> needs = ticket.accessNeeds().stream()
                .sorted()
                .map(need -> wording.text(locale, need.key()))
                .toList();
        return new TicketFace(
                event.id().value(),
                ticket.id().value(),
                ticket.code().value(),
                SpokenCode.shown(ticket.spokenCode()),
                holder,
                event.title(),
                event.time(),
                event.zone(),
                event.venue().name(),
                event.venue().address(),
                needs,
                release == null ? List.of() : sessions(event, registration, release),
                event.organiser() == null ? "" : event.organiser().name(),
                "",
                registration.email().isPresent(),
                locale,
                sequence(event, registration, release),
                registration.changedAt().isAfter(event.changedAt()) ? registration.changedAt() : event.changedAt());
    }

    /** A calendar has to hear of what the holder changes and of what the organisers change; none of the three ever falls. */
    static int sequence(EventDetails event, Registration registration, @Nullable Release release) {
        return registration.sequence() + event.version() + (release == null ? 0 : release.number());
    }

    private List<String> sessions(EventDetails event, Registration registration, Release release) {
        Locale locale = registration.locale();
        Set<SessionId> chosen = registration.held().stream()
                .flatMap(ticket -> ticket.sessions().stream())
                .collect(Collectors.toSet());
        return release.sessions().stream()
                .filter(session -> chosen.contains(session.id()))
                .map(session -> wording.text(
                        locale,
                        "registration.mail.session",
                        Wording.time(session.time().start(), event.zone(), locale),
                        Wording.time(session.time().end(), event.zone(), locale),
                        session.title(),
                        session.roomName()))
                .toList();
    }
}
