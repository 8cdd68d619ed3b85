package org.commonground.events;

import java.time.LocalDate;
import java.util.Set;
import org.commonground.places.WardCode;
import org.commonground.shared.AccessNeed;
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
        LocalDate first = event.time().start().atZone(event.zone()).toLocalDate();
        LocalDate last = event.time().end().atZone(event.zone()).toLocalDate();
        return (from == null || !last.isBefore(from))
                && (to == null || !first.isAfter(to))
                && (ward == null || ward.equals(event.ward().code()))
                && (topic == null || topic == event.topic())
                && event.access().containsAll(access);
    }
}
