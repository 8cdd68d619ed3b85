package org.commonground.library;

import java.util.Set;

/** What became of sending a story to the moderators. */
public sealed interface SubmitResult {

    record Submitted() implements SubmitResult {}

    record Incomplete(Set<Gap> gaps) implements SubmitResult {}

    /** The story is not as its author last saw it. */
    record ChangedMeanwhile() implements SubmitResult {}

    /** The story has been sent already. */
    record Closed() implements SubmitResult {}
}
