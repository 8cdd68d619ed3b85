package org.commonground.demonstration;

/** What the demonstration makes. */
public enum Kind {
    ACCOUNT,
    VENUE,
    ORGANISATION,
    SUMMIT,
    LOCAL_EVENT,
    CASE_STUDY,
    CONSULTATION;

    /** The key of its name among the translations. */
    public String key() {
        return "demonstration.kind." + name();
    }
}
