package org.commonground.questions;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.commonground.questions.given.Given;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is put to those who book.
 *
 * @param help below it; may be empty
 * @param options of a kind that has them, otherwise empty
 * @param condition when it is shown; null for always
 * @param consent of a {@link QuestionKind#CONSENT}, otherwise null
 * @param purgeOn the day on which its answers are erased
 */
public record BookingQuestion(
        QuestionId id,
        QuestionKind kind,
        QuestionScope scope,
        String label,
        String help,
        boolean required,
        List<String> options,
        @Nullable Condition condition,
        @Nullable ConsentText consent,
        LocalDate purgeOn)
        implements Serializable {

    public BookingQuestion {
        options = List.copyOf(options);
    }

    /** The answers on which other questions may depend. */
    public List<String> conditionValues() {
        return kind == QuestionKind.YES_NO ? List.of(Given.YES, Given.NO) : options;
    }
}
