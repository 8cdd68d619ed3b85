package org.commonground.access;

/** What came of saying how a task stands. */
public sealed interface SaveTaskResult {

    record Saved() implements SaveTaskResult {}

    record NoteTooLong() implements SaveTaskResult {}

    /** The day is over, or after the event. */
    record BadDay() implements SaveTaskResult {}

    record NoSuchOwner() implements SaveTaskResult {}

    /** Somebody else has said something, or it has moved, or nobody needs it any more. */
    record ChangedMeanwhile() implements SaveTaskResult {}
}
