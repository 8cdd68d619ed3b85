package org.commonground.questions;

/** What came of moving a question or of asking it no longer. */
public sealed interface ArrangeResult {

    record Moved() implements ArrangeResult {}

    /** It is no longer asked; its answers are kept until their day. */
    record Retired() implements ArrangeResult {}

    /** Nobody had answered it, so it is gone. */
    record Removed() implements ArrangeResult {}

    /** Of these two, the second is shown only where the first was answered in a certain way, so it stays after it. */
    record Needed(String label, String dependent) implements ArrangeResult {}

    /** The event is closed or cancelled and stays as it was. */
    record EventOver() implements ArrangeResult {}

    /** Somebody else changed the questions meanwhile; nothing was done. */
    record ChangedMeanwhile() implements ArrangeResult {}
}
