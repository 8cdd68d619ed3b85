package org.commonground.events;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonground.network.Organisation;
import org.commonground.network.OrganisationId;
import org.commonground.network.Organisations;
import org.commonground.places.Venue;
import org.commonground.places.VenueId;
import org.commonground.places.Venues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an event together with its venue and its organiser. */
@Component
class EventReader {

    private final Venues venues;
    private final Organisations organisations;

    EventReader(Venues venues, Organisations organisations) {
        this.venues = venues;
        this.organisations = organisations;
    }

    EventDetails details(Event event) {
        return event.details(venues.find(event.venueId()).orElseThrow(), organiser(event.organisationId()));
    }

    /** In the order given; the venues are read at once, however many they are. */
    List<EventSummary> summaries(List<Event> events) {
        Map<VenueId, Venue> known =
                venues.find(events.stream().map(Event::venueId).collect(Collectors.toSet()));
        return events.stream()
                .map(event -> event.summary(requireNonNull(known.get(event.venueId()))))
                .toList();
    }

    /** In the order given; venues and organisers are read at once, however many they are. */
    List<EventDetails> details(List<Event> events) {
        Map<VenueId, Venue> known =
                venues.find(events.stream().map(Event::venueId).collect(Collectors.toSet()));
        Map<OrganisationId, Organisation> organisers = events.stream().allMatch(event -> event.organisationId() == null)
                ? Map.of()
                : organisations.all().stream()
                        .collect(Collectors.toMap(Organisation::id, organisation -> organisation));
        return events.stream()
                .map(event -> event.details(
                        requireNonNull(known.get(event.venueId())),
                        event.organisationId() == null ? null : organisers.get(event.organisationId())))
                .toList();
    }

    boolean knowsVenue(VenueId venue) {
        return venues.find(venue).isPresent();
    }

    boolean knowsOrganiser(@Nullable OrganisationId organisation) {
        return organisation == null || organiser(organisation) != null;
    }

    private @Nullable Organisation organiser(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisations.find(organisation).orElse(null);
    }
}
