package org.commonground.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a letter is, without what it says and to whom.
 *
 * @param problem what the mail server last answered, where it took the letter not
 */
public record LetterProgress(
        String cause,
        LetterState state,
        @Nullable Instant sentAt,
        @Nullable String problem) {}
