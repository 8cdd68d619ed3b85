package org.commonground.terms;

import java.util.List;

/** What came of saving the terms of an event. */
public sealed interface SaveTermsResult {

    record Saved() implements SaveTermsResult {}

    /** All that is not right, in the order of the form. */
    record Invalid(List<Problem> problems) implements SaveTermsResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** Somebody has a ticket of a kind that would be gone. */
    record KindTaken(String name, int taken) implements SaveTermsResult {}

    /** The event is closed or cancelled and stays as it was. */
    record EventOver() implements SaveTermsResult {}

    /** Somebody else changed them meanwhile, or the event is gone; nothing was stored. */
    record ChangedMeanwhile() implements SaveTermsResult {}

    /**
     * @param kind its number in the form, from 0; -1 where it is about no kind
     * @param number what the message counts; 0 where nothing
     */
    record Problem(Field field, int kind, Reason reason, int number) {
        Problem(Field field, Reason reason) {
            this(field, -1, reason, 0);
        }
    }

    /** A part of {@link TermsForm}. */
    enum Field {
        OPENS,
        CLOSES,
        KIND_NAME,
        KIND_PLACES,
        KINDS
    }

    /** Why a field is not right. */
    enum Reason {
        MISSING,
        TOO_LONG,
        /** Another kind has the same name. */
        TWICE,
        TOO_MANY,
        /** Less than 1, or more than anybody has room for. */
        OUT_OF_RANGE,
        /** More people have such a ticket already. */
        BELOW_TAKEN,
        /** Booking would close before it opens. */
        BEFORE_OPENS,
        /** Later than the event ends. */
        AFTER_EVENT,
        /** A time that the clock skips. */
        NO_SUCH_TIME;

        /** The key of its message among the translations. */
        public String key() {
            return "terms.problem." + name();
        }
    }
}
