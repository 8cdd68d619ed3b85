package org.commonground.registration;

/** Who did something to a registration. */
public enum HistoryActor {
    /** Whoever has the private link. */
    HOLDER,
    STAFF,
    /** Common Ground by itself. */
    SYSTEM;

    /** The key of its name among the translations. */
    public String key() {
        return "registration.historyActor." + name();
    }
}
