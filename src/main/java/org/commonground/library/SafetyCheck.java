package org.commonground.library;

/** What a moderator has looked for before a story is published. */
public enum SafetyCheck {
    PERSONAL_DATA,
    CHILDREN,
    ADDRESSES,
    HEALTH,
    PHOTOS;

    /** The key of its text among the translations. */
    public String key() {
        return "library.check." + name();
    }
}
