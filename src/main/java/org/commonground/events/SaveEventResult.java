package org.commonground.events;

/** What came of saving an event. */
public sealed interface SaveEventResult {

    record Saved(EventId id) implements SaveEventResult {}

    /** The first field that is not right, named as in {@link EventForm}, and why. */
    record Invalid(String field, Reason reason) implements SaveEventResult {}

    /** The event is closed or cancelled and stays as it was. */
    record Over() implements SaveEventResult {}

    /** Somebody else changed the event meanwhile. */
    record ChangedMeanwhile() implements SaveEventResult {}

    /** Why a field is not right. */
    enum Reason {
        MISSING,
        TOO_LONG,
        TOO_SMALL,
        TOO_LARGE,
        /** The end is not after the start. */
        END_BEFORE_START,
        /** On that day the clocks go forward over this time. */
        NO_SUCH_TIME,
        /** A date in a year that must be a slip of the finger, or an event of more than a fortnight. */
        UNLIKELY,
        /** There is no such thing any more. */
        UNKNOWN,
        /** More places are booked already. */
        BELOW_BOOKED
    }
}
