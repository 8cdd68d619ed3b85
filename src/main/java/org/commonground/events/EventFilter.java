package org.commonground.events;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.commonground.places.Ward;
import org.commonground.places.WardCode;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.TimeSpan;
import org.commonground.shared.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Which events somebody wants to see; null and empty mean all.
 *
 * @param from the first day, where the event is
 * @param to the last day
 * @param access all of these are provided
 */
public record EventFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable WardCode ward,
        @Nullable Topic topic,
        Set<AccessNeed> access) {

    public static final EventFilter ALL = new EventFilter(null, null, null, null, Set.of());

    boolean lets(EventSummary event) {
        return lets(event.time(), event.zone(), event.ward(), event.topic(), event.access());
    }

    boolean lets(EventDetails event) {
        return lets(event.time(), event.zone(), event.ward(), event.topic(), event.access());
    }

    private boolean lets(TimeSpan time, ZoneId zone, Ward in, Topic about, Set<AccessNeed> provided) {
        LocalDate first = time.start().atZone(zone).toLocalDate();
        LocalDate last = time.end().atZone(zone).toLocalDate();
        return (from == null || !last.isBefore(from))
                && (to == null || !first.isAfter(to))
                && (ward == null || ward.equals(in.code()))
                && (topic == null || topic == about)
                && provided.containsAll(access);
    }
}
