package org.commonground.registration;

import java.util.UUID;

/** Identifies a registration. */
public record RegistrationId(UUID value) {

    public static RegistrationId random() {
        return new RegistrationId(UUID.randomUUID());
    }
}
