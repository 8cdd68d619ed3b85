package org.commonground.demonstration;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonground.checkin.Doors;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.springframework.stereotype.Component;

/** Where each of the demonstration's people best begins. */
@Component
class StartPaths {

    private final Items items;
    private final Events events;
    private final Doors doors;
    private final Clock clock;

    StartPaths(Items items, Events events, Doors doors, Clock clock) {
        this.items = items;
        this.events = events;
        this.doors = doors;
        this.clock = clock;
    }

    /** A path of this site; for the steward a link that pairs this browser with a door, made now. */
    String of(DemonstrationPerson person) {
        return switch (person.role()) {
            case ADMINISTRATOR -> "/staff/mail";
            case ORGANISER ->
                first(Kind.SUMMIT)
                        .map(id -> "/staff/events/" + id + "/programme")
                        .orElse("/staff/events");
            case MODERATOR -> "/staff/moderation";
            case ANALYST ->
                first(Kind.CONSULTATION).map(id -> "/staff/consultations/" + id).orElse("/staff/consultations");
            case STEWARD -> door(person.name());
            case CONVENER -> "/consultation";
            case AUTHOR -> "/staff/stories";
        };
    }

    /** Of an event that is on just now, where people can be let in, or else of the Summit. */
    private String door(String steward) {
        Instant now = clock.instant();
        Stream<EventDetails> open = items.ids(Kind.LOCAL_EVENT).stream()
                .flatMap(id -> events.find(new EventId(id)).stream())
                .filter(event -> event.time().contains(now));
        Stream<EventDetails> summit = first(Kind.SUMMIT).flatMap(id -> events.find(new EventId(id))).stream();
        return Stream.concat(open, summit)
                .flatMap(event -> doors.of(event.id()).stream())
                .findFirst()
                .map(door -> path(doors.link(door.id(), steward).address()))
                .orElse("/door");
    }

    /** Without the host, which is the configured one and not always the one that the visitor came by. */
    private static String path(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + "#" + uri.getRawFragment();
    }

    private Optional<UUID> first(Kind kind) {
        List<UUID> ids = items.ids(kind);
        return ids.stream().findFirst();
    }
}
