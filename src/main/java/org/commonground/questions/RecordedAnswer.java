package org.commonground.questions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored answer.
 *
 * @param question as it is worded now
 * @param text as it was given, see {@link org.commonground.questions.given.Given}; of a file its name
 * @param agreedTo the text that was agreed to; null of everything but a consent
 * @param agreedAt when it was; null of everything but a consent
 */
public record RecordedAnswer(
        AnswerId id,
        BookingQuestion question,
        String text,
        @Nullable ConsentText agreedTo,
        @Nullable Instant agreedAt) {}
