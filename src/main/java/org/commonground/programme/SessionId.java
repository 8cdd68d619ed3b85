package org.commonground.programme;

import java.util.UUID;

/** Identifies a session, in the draft and in every release that holds it. */
public record SessionId(UUID value) {

    public static SessionId random() {
        return new SessionId(UUID.randomUUID());
    }
}
