package org.commonground.checkin;

import java.util.UUID;
import org.commonground.events.EventId;

/**
 * A phone whose token is good: which it is, and where it stands. Only {@link Doors#paired} makes one, so that whoever has
 * it may scan.
 */
public final class PairedDevice {

    private final UUID deviceId;
    private final UUID doorId;
    private final EventId event;

    PairedDevice(UUID deviceId, UUID doorId, UUID eventId) {
        this.deviceId = deviceId;
        this.doorId = doorId;
        this.event = new EventId(eventId);
    }

    UUID deviceId() {
        return deviceId;
    }

    UUID doorId() {
        return doorId;
    }

    EventId event() {
        return event;
    }

    /** For the log. */
    @Override
    public String toString() {
        return "phone " + deviceId;
    }
}
