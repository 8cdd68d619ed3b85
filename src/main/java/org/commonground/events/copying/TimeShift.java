package org.commonground.events.copying;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * How far a copy lies from its original, by the clock where the event is: ten o'clock stays ten o'clock and the second day the
 * second day, whether or not the clocks change between the two.
 *
 * @param by what the clock and the calendar show in between; the time that really passes may be an hour more or less
 */
public record TimeShift(ZoneId zone, Duration by) {

    /** From the beginning of the original to that of the copy, both as the clock shows them. */
    public static TimeShift between(LocalDateTime original, LocalDateTime copy, ZoneId zone) {
        return new TimeShift(zone, Duration.between(original, copy));
    }

    /** What the clock shows at this moment of the copy; on a day when the clocks go forward it may not exist. */
    public LocalDateTime clock(Instant original) {
        return original.atZone(zone).toLocalDateTime().plus(by);
    }

    /**
     * The moment in the copy. Where the clocks go back the first of the two is meant; where they go forward over it, it is later by as
     * much as they are.
     */
    public Instant move(Instant original) {
        return clock(original).atZone(zone).toInstant();
    }

    /** Whether the clocks go forward over the time that this moment would have. */
    public boolean isSkipped(Instant original) {
        return zone.getRules().getValidOffsets(clock(original)).isEmpty();
    }
}
