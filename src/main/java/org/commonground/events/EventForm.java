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

    /** What would be said to make the event what it is. */
    public static EventForm of(EventDetails event) {
        return new EventForm(
                event.kind(),
                event.title(),
                event.summary(),
                event.description(),
                LocalDateTime.ofInstant(event.time().start(), event.zone()),
                LocalDateTime.ofInstant(event.time().end(), event.zone()),
                event.zone(),
                event.venue().id(),
                event.capacity(),
                event.topic(),
                event.access(),
                event.organiser() == null ? null : event.organiser().id());
    }

    public EventForm withKind(EventKind newKind) {
        return new EventForm(
                newKind, title, summary, description, start, end, zone, venue, capacity, topic, access, organisation);
    }

    public EventForm withTitle(@Nullable String newTitle) {
        return new EventForm(
                kind, newTitle, summary, description, start, end, zone, venue, capacity, topic, access, organisation);
    }

    public EventForm withDescription(@Nullable String newDescription) {
        return new EventForm(
                kind, title, summary, newDescription, start, end, zone, venue, capacity, topic, access, organisation);
    }

    public EventForm withTime(@Nullable LocalDateTime newStart, @Nullable LocalDateTime newEnd) {
        return new EventForm(
                kind,
                title,
                summary,
                description,
                newStart,
                newEnd,
                zone,
                venue,
                capacity,
                topic,
                access,
                organisation);
    }

    public EventForm withVenue(@Nullable VenueId newVenue) {
        return new EventForm(
                kind, title, summary, description, start, end, zone, newVenue, capacity, topic, access, organisation);
    }

    public EventForm withCapacity(@Nullable Integer newCapacity) {
        return new EventForm(
                kind, title, summary, description, start, end, zone, venue, newCapacity, topic, access, organisation);
    }

    public EventForm withTopic(@Nullable Topic newTopic) {
        return new EventForm(
                kind, title, summary, description, start, end, zone, venue, capacity, newTopic, access, organisation);
    }

    public EventForm withAccess(Set<AccessNeed> newAccess) {
        return new EventForm(
                kind, title, summary, description, start, end, zone, venue, capacity, topic, newAccess, organisation);
    }

    public EventForm withOrganisation(@Nullable OrganisationId newOrganisation) {
        return new EventForm(
                kind, title, summary, description, start, end, zone, venue, capacity, topic, access, newOrganisation);
    }
}
