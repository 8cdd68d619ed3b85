package org.commonground.checkin;

import java.io.Serializable;
import java.util.UUID;
import org.commonground.events.EventId;

/** A phone whose token is good: which it is, and where it stands. */
public record PairedDevice(UUID deviceId, UUID doorId, String doorName, UUID eventId) implements Serializable {

    public EventId event() {
        return new EventId(eventId);
    }
}
