package org.commonground.demonstration;

/** What the demonstration makes, in the order of making; it is removed in the opposite order. */
public enum Kind {
    ACCOUNT,
    VENUE;

    /** The key of its name among the translations. */
    public String key() {
        return "demonstration.kind." + name();
    }
}
