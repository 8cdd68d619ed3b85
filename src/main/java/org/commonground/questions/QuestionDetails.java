package org.commonground.questions;

import java.util.Set;

/**
 * A question as its organiser sees it.
 *
 * @param retired whether it is no longer asked
 * @param answers how many there are
 * @param chosen those of its options that somebody chose
 * @param version for {@link Questions#change}
 */
public record QuestionDetails(BookingQuestion question, boolean retired, int answers, Set<String> chosen, int version) {

    public QuestionDetails {
        chosen = Set.copyOf(chosen);
    }

    public boolean isAnswered() {
        return answers > 0;
    }
}
