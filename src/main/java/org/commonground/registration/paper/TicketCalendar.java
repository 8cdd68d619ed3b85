package org.commonground.registration.paper;

import java.util.ArrayList;
import java.util.List;
import org.commonground.calendar.CalendarEntry;
import org.commonground.calendar.CalendarEntry.Host;
import org.commonground.calendar.CalendarFiles;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;

/**
 * Writes the calendar entry of a ticket (iCalendar, UTF-8). People pass such files on, so it holds neither the
 * ticket's code nor the private link.
 */
@Component
public class TicketCalendar {

    private final Wording wording;

    TicketCalendar(Wording wording) {
        this.wording = wording;
    }

    /** The entry as it is now; with a higher sequence it replaces the one that a calendar already has. */
    public byte[] published(TicketFace ticket) {
        return CalendarFiles.message(entry(ticket, false));
    }

    /** Takes the entry back; its sequence must be higher than that of what was published. */
    public byte[] cancelled(TicketFace ticket) {
        return CalendarFiles.message(entry(ticket, true));
    }

    private CalendarEntry entry(TicketFace ticket, boolean cancelled) {
        return new CalendarEntry(
                CalendarEntry.uid(ticket.ticket(), ticket.event()),
                ticket.sequence(),
                ticket.changedAt(),
                cancelled,
                ticket.eventName(),
                ticket.time(),
                ticket.zone(),
                ticket.venue() + "\n" + ticket.address(),
                description(ticket, cancelled),
                EmailAddress.parse(ticket.contact())
                        .map(address -> new Host(ticket.organiser(), address))
                        .orElse(null),
                null);
    }

    private String description(TicketFace ticket, boolean cancelled) {
        List<String> lines = new ArrayList<>();
        lines.add(wording.text(ticket.locale(), "registration.calendar.holder", ticket.holder()));
        lines.add(
                cancelled
                        ? wording.text(ticket.locale(), "registration.calendar.cancelled")
                        : wording.text(ticket.locale(), "registration.calendar.show"));
        if (!cancelled && !ticket.sessions().isEmpty()) {
            lines.add(wording.text(ticket.locale(), "registration.mail.sessions"));
            lines.addAll(ticket.sessions());
        }
        if (!ticket.contact().isBlank()) {
            lines.add(wording.text(ticket.locale(), "registration.calendar.help", ticket.contact()));
        }
        return String.join("\n", lines);
    }
}
