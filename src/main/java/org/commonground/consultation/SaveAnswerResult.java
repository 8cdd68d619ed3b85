package org.commonground.consultation;

/** What came of saving or publishing an answer. */
public sealed interface SaveAnswerResult {

    record Saved(AnswerDetails answer) implements SaveAnswerResult {}

    /** The first field that is not right. */
    record Invalid(Field field, boolean missing) implements SaveAnswerResult {}

    /** Somebody else changed it meanwhile, or the theme is gone. */
    record ChangedMeanwhile() implements SaveAnswerResult {}

    /** A field of the form. */
    enum Field {
        KIND,
        WORDS,
        COMMITMENT_NUMBER,
        COMMITMENT
    }
}
