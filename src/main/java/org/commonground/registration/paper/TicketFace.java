package org.commonground.registration.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.commonground.shared.TimeSpan;

/**
 * All that a ticket says to its holder, in whichever form it is handed over.
 *
 * @param ticket stays the same for the ticket's whole life, so that calendars recognise their entry
 * @param code what the QR code holds
 * @param spokenCode the short code that somebody without a phone can read out; empty where there is none
 * @param address may have several lines
 * @param accessNeeds the names of the needs that are confirmed, in the holder's language
 * @param sessions that were chosen, each in a line with its time and room
 * @param organiser may be empty
 * @param contact how to get help: a mail address or telephone number; may be empty
 * @param mailed whether it goes with a mail that has the private link; else it is printed for somebody without an address
 * @param sequence rises with each change that a calendar has to show
 * @param changedAt when the ticket or its event last changed
 */
public record TicketFace(
        UUID event,
        UUID ticket,
        String code,
        String spokenCode,
        String holder,
        String eventName,
        TimeSpan time,
        ZoneId zone,
        String venue,
        String address,
        List<String> accessNeeds,
        List<String> sessions,
        String organiser,
        String contact,
        boolean mailed,
        Locale locale,
        int sequence,
        Instant changedAt) {

    public TicketFace {
        accessNeeds = List.copyOf(accessNeeds);
        sessions = List.copyOf(sessions);
    }

    /** What people read out and type: the short code as it is, or else the long one in groups of four. */
    String readableCode() {
        return spokenCode.isBlank() ? String.join(" ", code.split("(?<=\\G.{4})")) : spokenCode;
    }
}
