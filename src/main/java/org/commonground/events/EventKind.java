package org.commonground.events;

/** The yearly Summit, or a local event. */
public enum EventKind {
    SUMMIT,
    LOCAL;

    /** The key of its name among the translations. */
    public String key() {
        return "events.kind." + name();
    }
}
