package org.commonground.events.copying;

import java.util.List;
import org.commonground.events.EventId;
import org.commonground.events.SaveEventResult.Reason;

/** What came of copying an event. */
public sealed interface CopyResult {

    /**
     * @param left what the original has and was not asked for
     * @param toLookAt sentences about what did not come out just as it was
     */
    record Copied(EventId copy, List<PartOffer> taken, List<PartOffer> left, List<String> toLookAt)
            implements CopyResult {}

    /** The same form was sent before, and this came of it. */
    record AlreadyCopied(EventId copy) implements CopyResult {}

    /** What is not right, named as in {@link org.commonground.events.EventForm}, and why; the end follows from the start. */
    record Invalid(String field, Reason reason) implements CopyResult {}

    /** There is no such event any more. */
    record Gone() implements CopyResult {}
}
