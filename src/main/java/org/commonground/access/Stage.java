package org.commonground.access;

/** How far organisers say a task is. */
public enum Stage {
    OPEN,
    IN_HAND,
    CONFIRMED;

    /** The key of its name among the translations. */
    public String key() {
        return "access.stage." + name();
    }
}
