package org.commonground.registration;

import java.util.List;
import java.util.Locale;
import org.commonground.events.EventDetails;
import org.commonground.registration.paper.TicketCalendar;
import org.commonground.registration.paper.TicketFace;
import org.commonground.registration.paper.TicketPdf;
import org.commonground.registration.paper.TicketQr;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;

/** Draws a registration's tickets in the forms in which they are handed over. */
@Component
class TicketFiles {

    private final TicketPdf pdf;
    private final TicketCalendar calendar;
    private final Wording wording;

    TicketFiles(TicketPdf pdf, TicketCalendar calendar, Wording wording) {
        this.pdf = pdf;
        this.calendar = calendar;
        this.wording = wording;
    }

    /** A PNG. */
    byte[] qr(TicketCode code) {
        return TicketQr.png(code.value());
    }

    /** A page for each of these tickets, of which there must be one. */
    byte[] pdf(EventDetails event, Registration registration, List<Ticket> tickets) {
        return pdf.of(tickets.stream()
                .map(ticket -> face(event, registration, ticket, ticket.holderName()))
                .toList());
    }

    /** One entry for the whole party, the same one for its whole life; without any valid ticket it is taken back. */
    byte[] calendar(EventDetails event, Registration registration) {
        Ticket first = registration.tickets().getFirst();
        String holders = registration.held().stream()
                .map(Ticket::holderName)
                .reduce((one, other) -> one + ", " + other)
                .orElse(first.holderName());
        TicketFace face = face(event, registration, first, holders);
        return registration.places() == 0 ? calendar.cancelled(face) : calendar.published(face);
    }

    /** How a mail declares that entry. */
    static String calendarType(Registration registration) {
        return "text/calendar; charset=UTF-8; method=" + (registration.places() == 0 ? "CANCEL" : "PUBLISH");
    }

    private TicketFace face(EventDetails event, Registration registration, Ticket ticket, String holder) {
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
                event.organiser() == null ? "" : event.organiser().name(),
                "",
                locale,
                // A calendar has to hear of both: what the holder changes, and what the organisers change.
                registration.sequence() + event.version(),
                registration.changedAt());
    }
}
