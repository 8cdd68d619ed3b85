package org.commonground.questions;

import java.util.List;
import java.util.Optional;

/**
 * All that was ever asked at an event and answered or still is asked: first what is asked now in its order, last what is only kept.
 *
 * @param kept of which there may be answers
 * @param erased whose day has come: whatever was answered is gone
 */
public record EverAsked(List<BookingQuestion> kept, List<BookingQuestion> erased) {

    public EverAsked {
        kept = List.copyOf(kept);
        erased = List.copyOf(erased);
    }

    public boolean isNothing() {
        return kept.isEmpty() && erased.isEmpty();
    }

    /** Empty where there are no answers to it any more. */
    public Optional<BookingQuestion> find(QuestionId id) {
        return kept.stream().filter(question -> question.id().equals(id)).findFirst();
    }
}
