package org.commonground.surveys;

import java.util.UUID;

/** Identifies one anonymous response. */
public record ResponseId(UUID value) {

    static ResponseId random() {
        return new ResponseId(UUID.randomUUID());
    }
}
