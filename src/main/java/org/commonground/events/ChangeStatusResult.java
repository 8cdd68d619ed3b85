package org.commonground.events;

/** What came of publishing, closing or cancelling an event. */
public sealed interface ChangeStatusResult {

    record Changed(EventStatus now) implements ChangeStatusResult {}

    /** From the state it is in, perhaps since a moment ago, there is no such step. */
    record NotPossible(EventStatus now) implements ChangeStatusResult {}
}
