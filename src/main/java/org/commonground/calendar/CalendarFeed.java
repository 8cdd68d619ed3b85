package org.commonground.calendar;

import java.time.Duration;
import java.util.List;

/**
 * A calendar that programs fetch again and again.
 *
 * @param name under which programs list it
 * @param refresh how long they may wait before they fetch it again
 */
public record CalendarFeed(String name, Duration refresh, List<CalendarEntry> entries) {

    public CalendarFeed {
        entries = List.copyOf(entries);
    }
}
