package org.commonground.questions;

import java.util.List;

/** What came of saving a question. */
public sealed interface SaveQuestionResult {

    record Saved(QuestionId id) implements SaveQuestionResult {}

    /** All that is not right, in the order of the form. */
    record Invalid(List<Problem> problems) implements SaveQuestionResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** There are {@link QuestionForm#MOST_QUESTIONS} already. */
    record Enough() implements SaveQuestionResult {}

    /** The event is closed or cancelled and stays as it was. */
    record EventOver() implements SaveQuestionResult {}

    /** Somebody else changed or removed the question meanwhile; nothing was stored. */
    record ChangedMeanwhile() implements SaveQuestionResult {}

    record Problem(Field field, Reason reason) {}

    /** A part of {@link QuestionForm}. */
    enum Field {
        KIND,
        LABEL,
        HELP,
        OPTIONS,
        CONSENT,
        SCOPE,
        CONDITION,
        PURGE
    }

    /** Why a field is not right. */
    enum Reason {
        MISSING,
        TOO_LONG,
        /** Something to choose from needs two options. */
        TOO_FEW,
        TOO_MANY,
        /** The same option twice. */
        TWICE,
        /** People have answered: what they answered to stays. */
        ANSWERED,
        /** An option is gone that somebody chose. */
        CHOSEN,
        /** Another question is shown only where this one was answered in a way that would be gone. */
        NEEDED,
        /** It depends on a question that is not there, comes later, or is answered by each person while this one is not. */
        NOT_BEFORE,
        /** The answers would be erased before the event is over, or today already. */
        TOO_EARLY,
        /** People were told an earlier day. */
        PROMISED,
        /** A date that must be a slip of the finger. */
        UNLIKELY;

        /** The key of its message among the translations. */
        public String key() {
            return "questions.edit.problem." + name();
        }
    }
}
