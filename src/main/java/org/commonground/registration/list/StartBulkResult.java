package org.commonground.registration.list;

/** What came of starting something for many registrations. */
public sealed interface StartBulkResult {

    /** It goes on in the background; also where this very action had been started before. */
    record Started() implements StartBulkResult {}

    /** None of these registrations is there. */
    record NothingToDo() implements StartBulkResult {}

    /** A reason is needed, and not too long a one. */
    record BadReason() implements StartBulkResult {}

    /** Another such action for this event has not ended yet. */
    record StillRunning() implements StartBulkResult {}
}
