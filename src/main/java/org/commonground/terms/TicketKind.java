package org.commonground.terms;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What sort of ticket somebody has, such as "Adult" or "Child under 12".
 *
 * @param places the most persons of this kind; null where only the event's own capacity counts
 */
public record TicketKind(
        TicketKindId id, String name, @Nullable Integer places) implements Serializable {}
