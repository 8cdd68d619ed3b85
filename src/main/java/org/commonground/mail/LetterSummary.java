package org.commonground.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the list of outgoing mail. */
public record LetterSummary(
        UUID id,
        String recipient,
        String subject,
        LetterState state,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable String problem) {

    static LetterSummary of(OutgoingLetter letter) {
        return new LetterSummary(
                letter.id(),
                letter.recipient(),
                letter.subject(),
                letter.state(),
                letter.createdAt(),
                letter.sentAt(),
                letter.problem());
    }
}
