package org.commonground.registration.paper;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.commonground.shared.TimeSpan;

/** Tickets for tests, changed one thing at a time. */
final class TicketFaces {

    static final String CODE = "7G2QK4ZR9WNB1XM5TDC8HVPA3E";
    private static final ZoneId BIRMINGHAM = ZoneId.of("Europe/London");
    private static final UUID EVENT = UUID.fromString("11111111-2222-4333-8444-555555555555");
    private static final UUID TICKET = UUID.fromString("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee");

    private TicketFaces() {}

    static TicketFace usual() {
        return of("Amina Khan", "Birmingham Community Cohesion Summit 2026", "2026-11-21T10:00", "2026-11-21T16:00", 0);
    }

    static TicketFace heldBy(String holder) {
        return of(holder, "Birmingham Community Cohesion Summit 2026", "2026-11-21T10:00", "2026-11-21T16:00", 0);
    }

    static TicketFace named(String eventName) {
        return of("Amina Khan", eventName, "2026-11-21T10:00", "2026-11-21T16:00", 0);
    }

    static TicketFace moved(String start, String end, int sequence) {
        return of("Amina Khan", "Birmingham Community Cohesion Summit 2026", start, end, sequence);
    }

    static TicketFace of(String holder, String eventName, String start, String end, int sequence) {
        return in(BIRMINGHAM, holder, eventName, start, end, sequence, Locale.UK);
    }

    static TicketFace in(
            ZoneId zone, String holder, String eventName, String start, String end, int sequence, Locale locale) {
        return new TicketFace(
                EVENT,
                TICKET,
                CODE,
                "",
                holder,
                eventName,
                new TimeSpan(
                        LocalDateTime.parse(start).atZone(zone).toInstant(),
                        LocalDateTime.parse(end).atZone(zone).toInstant()),
                zone,
                "Library of Birmingham",
                "Centenary Square\nBroad Street\nB1 2ND",
                List.of("Step-free access", "British Sign Language"),
                List.of(),
                "Birmingham Cohesion Team",
                "summit@example.org",
                true,
                locale,
                sequence,
                Instant.parse("2026-10-01T09:30:15.123456Z"));
    }
}
