package org.commonground.events;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.commonground.network.Organisation;
import org.commonground.places.Venue;
import org.commonground.places.Ward;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.TimeSpan;
import org.commonground.shared.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one event.
 *
 * @param slug its part of the address; fixed once published
 * @param organiser who holds it; null for the city
 * @param organiserGone an organisation was to hold it that is not there any more
 * @param version for {@link Events#change}; rises with each change, also of its venue's name, address or directions
 * @param changedAt when it last rose
 */
public record EventDetails(
        EventId id,
        String slug,
        EventKind kind,
        EventStatus status,
        String title,
        String summary,
        String description,
        TimeSpan time,
        ZoneId zone,
        Venue venue,
        int capacity,
        Topic topic,
        Set<AccessNeed> access,
        @Nullable Organisation organiser,
        boolean organiserGone,
        int version,
        Instant changedAt) {

    public Ward ward() {
        return venue.ward();
    }
}
