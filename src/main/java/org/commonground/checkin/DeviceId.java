package org.commonground.checkin;

import java.util.UUID;

/** Names a phone that is paired, or is to be paired, with a door. */
public record DeviceId(UUID value) {

    public static DeviceId random() {
        return new DeviceId(UUID.randomUUID());
    }
}
