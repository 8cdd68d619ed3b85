package org.commonground.questions.given;

/** What is not right about an answer. */
public record AnswerProblem(Spot at, Reason reason) {

    /** Why an answer is not right. */
    public enum Reason {
        MISSING,
        TOO_LONG,
        NOT_A_NUMBER,
        OUT_OF_RANGE,
        NOT_A_DATE,
        /** A year that must be a slip of the finger. */
        UNLIKELY_DATE,
        NOT_A_CHOICE,
        /** Who wants to come has to agree to this. */
        NOT_AGREED,
        /** The text was changed since it was agreed to. */
        TEXT_CHANGED,
        NOT_A_FILE,
        FILE_TOO_BIG,
        FILES_TOO_BIG;

        /** The key of its message among the translations. */
        public String key() {
            return "questions.answer.problem." + name();
        }
    }
}
