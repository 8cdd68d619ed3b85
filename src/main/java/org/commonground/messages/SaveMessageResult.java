package org.commonground.messages;

import java.util.List;

/** What came of keeping a draft. */
public sealed interface SaveMessageResult {

    /** @param version that it has now */
    record Saved(MessageId id, int version) implements SaveMessageResult {}

    record Invalid(List<Problem> problems) implements SaveMessageResult {}

    /** Somebody else changed, sent or removed it meanwhile. */
    record ChangedMeanwhile() implements SaveMessageResult {}
}
