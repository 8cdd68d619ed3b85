package org.commonground.programme;

/** What came of removing a session. */
public sealed interface RemoveSessionResult {

    /** It is gone, by this or an earlier removal. */
    record Removed() implements RemoveSessionResult {}

    /** The event is closed or cancelled: its programme stays as it was. */
    record EventOver() implements RemoveSessionResult {}

    /** Somebody else changed the session since it was read; it was kept. */
    record ChangedMeanwhile(DraftSession now) implements RemoveSessionResult {}
}
