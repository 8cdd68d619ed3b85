package org.commonground.consultation;

import java.util.Map;

/** What came of saving or publishing an answer. */
public sealed interface SaveAnswerResult {

    record Saved(AnswerDetails answer) implements SaveAnswerResult {}

    /** The fields that are not right. */
    record Invalid(Map<Field, Fault> faults) implements SaveAnswerResult {}

    /** Somebody else changed it meanwhile, or the theme is gone. */
    record ChangedMeanwhile() implements SaveAnswerResult {}

    /** A field of the form. */
    enum Field {
        KIND,
        WORDS,
        COMMITMENT_NUMBER,
        COMMITMENT
    }

    /** What is wrong with a field. */
    enum Fault {
        MISSING,
        TOO_LONG
    }
}
