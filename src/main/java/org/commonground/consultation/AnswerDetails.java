package org.commonground.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a theme as staff see it.
 *
 * @param publishedAt null for a draft
 * @param revisedAt when a published answer was last changed; null where it never was
 * @param version for saving
 */
public record AnswerDetails(
        AnswerKind kind,
        String words,
        @Nullable Commitment commitment,
        @Nullable Instant publishedAt,
        @Nullable Instant revisedAt,
        int version) {

    public boolean isPublished() {
        return publishedAt != null;
    }
}
