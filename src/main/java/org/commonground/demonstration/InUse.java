package org.commonground.demonstration;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.commonground.events.EventDetails;
import org.commonground.events.Events;
import org.springframework.stereotype.Component;

/** What events that are not the demonstration's lean on: a real event must not lose its venue or its organiser. */
@Component
class InUse {

    private final Events events;

    InUse(Events events) {
        this.events = events;
    }

    /** The venues and organisations of all events that there are. */
    Set<UUID> ids() {
        Set<UUID> ids = new HashSet<>();
        events.all().stream().flatMap(event -> events.find(event.id()).stream()).forEach(event -> add(ids, event));
        return ids;
    }

    private static void add(Set<UUID> ids, EventDetails event) {
        ids.add(event.venue().id().value());
        if (event.organiser() != null) {
            ids.add(event.organiser().id().value());
        }
    }
}
