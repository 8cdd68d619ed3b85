package org.commonground.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.accounts.RunAs;
import org.commonground.events.EventDetails;
import org.commonground.events.Events;
import org.commonground.mail.Attachment;
import org.commonground.mail.AttachmentSource;
import org.springframework.stereotype.Component;

/**
 * Makes the files of a letter with tickets when it leaves: QR pictures, PDF and calendar entry. They are of the very
 * tickets that the letter speaks of, also where one was given back since, and say what is known by then.
 */
@Component
class TicketAttachments implements AttachmentSource {

    static final String NAME = "tickets";

    private final RegistrationRepository registrations;
    private final Events events;
    private final TicketFiles files;

    TicketAttachments(RegistrationRepository registrations, Events events, TicketFiles files) {
        this.registrations = registrations;
        this.events = events;
        this.files = files;
    }

    /** Asks for the files of these tickets of one registration. */
    static String key(Registration registration, List<Ticket> tickets) {
        return registration.id().value() + "/"
                + tickets.stream().map(ticket -> "" + ticket.position()).collect(Collectors.joining(","));
    }

    /** The content id of the QR picture of one of these tickets. */
    static String picture(Ticket ticket) {
        return "ticket-" + (ticket.position() + 1);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Attachment> make(String key) {
        String[] parts = key.split("/");
        Registration registration = registrations
                .findById(UUID.fromString(parts[0]))
                .orElseThrow(() -> new IllegalStateException("The registration is not there any more"));
        EventDetails event =
                RunAs.system(() -> events.find(registration.eventId())).orElseThrow();
        List<Ticket> tickets = Stream.of(parts[1].split(","))
                .map(position -> registration.tickets().get(Integer.parseInt(position)))
                .toList();
        List<Attachment> made = new ArrayList<>();
        for (Ticket ticket : tickets) {
            String id = picture(ticket);
            made.add(new Attachment(id + ".png", "image/png", files.qr(ticket.code()), id));
        }
        made.add(new Attachment("ticket.pdf", "application/pdf", files.pdf(event, tickets), null));
        made.add(new Attachment(
                "event.ics", TicketFiles.calendarType(registration), files.calendar(event, registration), null));
        return made;
    }
}
