package org.commonground.demonstration;

/** What came of removing the demonstration. */
public sealed interface RemoveResult {

    record Removed() implements RemoveResult {}

    /** There was none, or somebody else is removing it just now. */
    record NothingThere() implements RemoveResult {}

    /** Nobody could administer afterwards, and nobody could become an administrator; nothing was removed. */
    record NobodyLeft() implements RemoveResult {}
}
