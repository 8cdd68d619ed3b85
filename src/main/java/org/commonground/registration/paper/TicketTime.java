package org.commonground.registration.paper;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.commonground.shared.Wording;

/** When an event is, as it stands on paper. */
final class TicketTime {

    private TicketTime() {}

    /** The date above the times; where an event ends on another day, a line for each end. The zone has its name. */
    static String of(TicketFace ticket, Locale locale, Wording wording) {
        ZonedDateTime start = ticket.time().start().atZone(ticket.zone());
        ZonedDateTime end = ticket.time().end().atZone(ticket.zone());
        String startDate = Wording.date(start.toInstant(), ticket.zone(), locale);
        String startTime = Wording.time(start.toInstant(), ticket.zone(), locale);
        String endDate = Wording.date(end.toInstant(), ticket.zone(), locale);
        String endTime = Wording.time(end.toInstant(), ticket.zone(), locale);
        String zone = DateTimeFormatter.ofPattern("zzz", locale).format(start);
        return startDate.equals(endDate)
                ? wording.text(locale, "registration.ticket.oneDay", startDate, startTime, endTime, zone)
                : wording.text(locale, "registration.ticket.severalDays", startDate, startTime, endDate, endTime, zone);
    }
}
