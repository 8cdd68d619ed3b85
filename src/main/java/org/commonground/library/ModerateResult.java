package org.commonground.library;

/** What became of a moderator's decision. */
public sealed interface ModerateResult {

    record Done() implements ModerateResult {}

    record ReasonMissing() implements ModerateResult {}

    record ReasonTooLong(int length, int limit) implements ModerateResult {}

    record ChecksMissing() implements ModerateResult {}

    /** Somebody else has decided meanwhile. */
    record ChangedMeanwhile() implements ModerateResult {}
}
