package org.commonground.surveys;

import java.util.List;
import java.util.UUID;
import org.commonground.shared.Limits;

/** The questions that every event asks. */
final class Questionnaire {

    static final String WORDS = "CHANGE";
    static final String MAY_PUBLISH = "MAY_PUBLISH";
    static final String WARD = "WARD";
    static final String YES = "YES";

    private Questionnaire() {}

    static List<Question> questions(UUID survey) {
        return List.of(
                new Question(survey, 0, "HOW_WAS_IT", QuestionKind.SCALE, true, null, List.of(), 0),
                new Question(survey, 1, "BELONGING", QuestionKind.SCALE, false, null, List.of(), 0),
                new Question(survey, 2, WORDS, QuestionKind.LONG_TEXT, false, null, List.of(), Limits.TEXT),
                new Question(survey, 3, MAY_PUBLISH, QuestionKind.SINGLE, false, WORDS, List.of(YES, "NO"), 0),
                new Question(survey, 4, WARD, QuestionKind.WARD, false, null, List.of(), 0));
    }
}
