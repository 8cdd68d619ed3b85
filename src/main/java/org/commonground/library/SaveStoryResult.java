package org.commonground.library;

/** What became of saving a part of a story. */
public sealed interface SaveStoryResult {

    record Saved() implements SaveStoryResult {}

    /** The text is longer than the limit, in characters; nothing was saved. */
    record TooLong(int length, int limit) implements SaveStoryResult {}

    /** The field of this name is empty or impossible; nothing was saved. */
    record Invalid(String field) implements SaveStoryResult {}

    /** Another tab or device saved something else here meanwhile; nothing was saved. */
    record ChangedMeanwhile() implements SaveStoryResult {}

    /** The story is not with its author any more; nothing was saved. */
    record Closed() implements SaveStoryResult {}
}
