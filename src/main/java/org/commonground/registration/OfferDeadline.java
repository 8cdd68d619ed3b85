package org.commonground.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** Until when an offered place is kept: long enough to be read, and never over while people sleep. */
final class OfferDeadline {

    static final LocalTime EVENING = LocalTime.of(21, 0);
    static final LocalTime MORNING = LocalTime.of(9, 0);

    private OfferDeadline() {}

    /**
     * As long as {@code validity}, but at most half of the time that is left until the event starts, so that others can
     * still have the place; a deadline between evening and morning moves to the morning. In whole minutes, never after
     * the start.
     *
     * @param zone in which it is night
     */
    static Instant of(Instant now, Instant start, ZoneId zone, Duration validity) {
        Duration half = Duration.between(now, start).dividedBy(2);
        Instant end = now.plus(validity.compareTo(half) < 0 ? validity : half);
        Instant byDay = notAtNight(end.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES), zone);
        return byDay.isAfter(start) ? start : byDay;
    }

    private static Instant notAtNight(Instant end, ZoneId zone) {
        ZonedDateTime local = end.atZone(zone);
        if (local.toLocalTime().isBefore(MORNING)) {
            return local.with(MORNING).toInstant();
        }
        return local.toLocalTime().isBefore(EVENING)
                ? end
                : local.plusDays(1).with(MORNING).toInstant();
    }
}
