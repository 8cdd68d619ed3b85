package org.commonground.questions.given;

import java.util.List;

/** What came of checking answers. */
public sealed interface CheckAnswersResult {

    record Right(CheckedAnswers answers) implements CheckAnswersResult {}

    /** All that is not right, in the order of the form. */
    record Wrong(List<AnswerProblem> problems) implements CheckAnswersResult {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }
}
