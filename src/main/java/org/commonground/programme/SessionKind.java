package org.commonground.programme;

/** What sort of session it is. */
public enum SessionKind {
    PLENARY,
    WORKSHOP,
    PANEL,
    STORY_CIRCLE,
    MARKET_STALLS,
    PERFORMANCE,
    SOCIAL,
    BREAK;

    /** The key of its name among the translations. */
    public String key() {
        return "programme.kind." + name();
    }
}
