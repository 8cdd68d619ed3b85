package org.commonground.programme;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.commonground.places.RoomId;

/** Where and when a session is to be: a start on the event's own clock, to the minute, and a length in minutes. */
public record Placement(RoomId room, LocalDateTime start, int minutes) {

    /** The longest a session may be, in minutes: two days. */
    public static final int MOST_MINUTES = 2 * 24 * 60;

    public Placement {
        start = start.truncatedTo(ChronoUnit.MINUTES);
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException("A session takes 1 to " + MOST_MINUTES + " minutes");
        }
    }
}
