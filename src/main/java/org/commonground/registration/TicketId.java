package org.commonground.registration;

import java.util.UUID;

/** Identifies a ticket for its whole life, whatever its code. */
public record TicketId(UUID value) {

    public static TicketId random() {
        return new TicketId(UUID.randomUUID());
    }
}
