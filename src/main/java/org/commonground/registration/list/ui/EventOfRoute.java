package org.commonground.registration.list.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.UUID;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;

/** Reads ids out of addresses. */
public final class EventOfRoute {

    private EventOfRoute() {}

    public static Optional<EventDetails> of(BeforeEnterEvent entering, Events events) {
        return id(entering, "eventId").map(EventId::new).flatMap(events::find);
    }

    static Optional<UUID> id(BeforeEnterEvent entering, String parameter) {
        try {
            return entering.getRouteParameters().get(parameter).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
