package org.commonground.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.commonground.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What organisers said of a task, as it is stored.
 *
 * @param due null where nobody chose a day
 * @param setting when and where it was needed as they said it
 * @param marks of those it was confirmed for; empty unless it is
 */
record Arrangement(
        UUID id,
        TaskKey key,
        Stage stage,
        @Nullable AccountId owner,
        @Nullable LocalDate due,
        String note,
        Setting setting,
        AccountId changedBy,
        Instant changedAt,
        int version,
        Set<UUID> marks) {}
