package org.commonground.access;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.commonground.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser says of a task.
 *
 * @param owner who sees to it; null for nobody yet
 * @param due the last day to arrange it; null for the usual one
 * @param seen the marks of those who were on the screen: nobody else is confirmed
 * @param setting when and where it was needed on the screen
 */
public record TaskForm(
        Stage stage,
        @Nullable AccountId owner,
        @Nullable LocalDate due,
        @Nullable String note,
        Set<UUID> seen,
        Setting setting) {}
