package org.commonground.registration;

import java.time.Instant;
import org.commonground.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a registration.
 *
 * @param account whose doing it was, where it was staff's
 * @param detail in the words of whoever did it, such as a reason; may be empty
 */
public record HistoryEntry(
        Instant happenedAt,
        HistoryKind kind,
        HistoryActor actor,
        @Nullable AccountId account,
        String detail) {}
