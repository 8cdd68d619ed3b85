package org.commonground.messages;

/**
 * What is not right about a message.
 *
 * @param excerpt what stands there, for a placeholder; otherwise empty
 */
public record Problem(Field field, Reason reason, String excerpt) {

    Problem(Field field, Reason reason) {
        this(field, reason, "");
    }

    /** In the order of the form. */
    public enum Field {
        AUDIENCE,
        SUBJECT,
        BODY,
        TIMING
    }

    public enum Reason {
        MISSING,
        TOO_LONG,
        /** There is no placeholder of this name. */
        UNKNOWN_PLACEHOLDER,
        /** A brace is opened and not closed. */
        UNCLOSED,
        /** A brace is closed that was never opened. */
        UNOPENED,
        /** On that day the clocks go forward over this time. */
        NO_SUCH_TIME,
        /** A year or a number that must be a slip of the finger. */
        UNLIKELY,
        /** That moment is over. */
        PASSED,
        /** Those who answered like that cannot be found any more. */
        GONE,
        /** It means nothing to those who wait for a place. */
        NOT_WHILE_WAITING
    }
}
