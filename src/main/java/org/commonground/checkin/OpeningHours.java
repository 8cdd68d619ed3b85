package org.commonground.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.commonground.shared.TimeSpan;

/** From when to when an event's tickets are let in: from a while before its start to the end of its last day. */
record OpeningHours(TimeSpan time, ZoneId zone, Duration opensBefore) {

    /** Why nobody is let in at this moment; empty while the doors are open. */
    Optional<RefusalReason> refuse(Instant moment) {
        Instant opens = time.start().minus(opensBefore);
        LocalDate day = day(moment);
        boolean beforeOpening = moment.isBefore(opens);
        // An event that ends at midnight ends on the day before.
        LocalDate last = day(time.end().minusNanos(1));
        if (!beforeOpening && (moment.isBefore(time.end()) || !day.isAfter(last))) {
            return Optional.empty();
        }
        boolean onADayOfTheEvent = !day.isBefore(day(time.start())) && !day.isAfter(last);
        return Optional.of(onADayOfTheEvent ? RefusalReason.NOT_YET_OPEN : RefusalReason.WRONG_DAY);
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
