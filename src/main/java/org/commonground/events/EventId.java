package org.commonground.events;

import java.util.UUID;

/** Identifies an event. */
public record EventId(UUID value) {

    public static EventId random() {
        return new EventId(UUID.randomUUID());
    }
}
