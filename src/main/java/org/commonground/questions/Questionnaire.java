package org.commonground.questions;

import java.util.List;

/**
 * All questions of an event, for its organiser.
 *
 * @param version for {@link Questions#move}; 0 where nothing was ever asked
 * @param asked in the order in which people see them
 * @param retired those no longer asked whose answers are still kept
 */
public record Questionnaire(int version, List<QuestionDetails> asked, List<QuestionDetails> retired) {

    public Questionnaire {
        asked = List.copyOf(asked);
        retired = List.copyOf(retired);
    }
}
