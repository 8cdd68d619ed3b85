package org.commonground.library;

/** How far a case study has come. */
public enum StoryState {
    /** Being written by its author. */
    DRAFT,
    /** Waiting for a moderator. */
    SUBMITTED,
    /** Back with its author, with a reason. */
    RETURNED,
    /** Public. */
    PUBLISHED,
    /** Was public, and is not any more. */
    ARCHIVED;

    /** The key of its name among the translations. */
    public String key() {
        return "library.state." + name();
    }

    /** Whether the author may change the story now. */
    public boolean isWithAuthor() {
        return this == DRAFT || this == RETURNED;
    }
}
