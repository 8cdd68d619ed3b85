package org.commonground.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.commonground.registration.TicketId;

/**
 * Somebody a task is for.
 *
 * @param note what she wrote, where the task is to read it; otherwise empty
 * @param since when she asked for it at the latest: when her booking was made, or anything of it changed
 */
public record Person(TicketId ticket, String name, String note, Instant since) {

    /** What is remembered of her once the task is confirmed: the same for as long as she needs the same. */
    public UUID mark() {
        return note.isEmpty()
                ? ticket.value()
                : UUID.nameUUIDFromBytes((ticket.value() + "\n" + note).getBytes(StandardCharsets.UTF_8));
    }
}
