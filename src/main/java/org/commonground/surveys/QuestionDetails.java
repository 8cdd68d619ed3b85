package org.commonground.surveys;

import java.util.List;

/**
 * One question of a survey.
 *
 * @param code names it within its survey, and its texts
 * @param choices of a {@link QuestionKind#SINGLE}, otherwise empty
 * @param longest characters of a {@link QuestionKind#LONG_TEXT}, otherwise 0
 */
public record QuestionDetails(String code, QuestionKind kind, boolean required, List<String> choices, int longest) {

    /** The key of the question's wording; its help, ends and choices follow it. */
    public String key() {
        return "surveys.question." + code;
    }
}
