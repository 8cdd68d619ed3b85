package org.commonground.checkin;

import java.util.UUID;

/** Names a door. */
public record DoorId(UUID value) {

    public static DoorId random() {
        return new DoorId(UUID.randomUUID());
    }
}
