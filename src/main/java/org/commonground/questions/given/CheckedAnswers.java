package org.commonground.questions.given;

import java.util.List;
import org.commonground.events.EventId;
import org.commonground.questions.QuestionKind;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were found to be right, as {@code BookingQuestions} stores them.
 *
 * @param version of the event's questions that they were checked against
 */
public record CheckedAnswers(EventId event, int version, List<Entry> entries) {

    public CheckedAnswers {
        entries = List.copyOf(entries);
    }

    /** One answer; {@code text} as it is stored, of a file its name. */
    public record Entry(
            Spot at,
            QuestionKind kind,
            String text,
            @Nullable GivenFile file) {}
}
