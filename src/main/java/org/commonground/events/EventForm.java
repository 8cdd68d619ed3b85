package org.commonground.events;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.commonground.network.OrganisationId;
import org.commonground.places.VenueId;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser says about an event; the service answers for everything that is missing.
 *
 * @param start by the clock in {@code zone}
 * @param capacity in persons
 * @param access what is provided without being asked
 * @param organisation who holds it; null for the city
 */
public record EventForm(
        EventKind kind,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String description,
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime end,
        ZoneId zone,
        @Nullable VenueId venue,
        @Nullable Integer capacity,
        @Nullable Topic topic,
        Set<AccessNeed> access,
        @Nullable OrganisationId organisation) {

    /** Where the city's clocks are. */
    public static final ZoneId CITY = ZoneId.of("Europe/London");
}
