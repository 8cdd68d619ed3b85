package org.commonground.shared;

/** What somebody needs to take part; an event says which of them it provides without being asked. */
public enum AccessNeed {
    STEP_FREE,
    BSL,
    INTERPRETER,
    HEARING_LOOP,
    PRAYER_ROOM,
    DIET,
    CHILDCARE,
    QUIET_SPACE,
    COMPANION;

    /** The key of its name among the translations. */
    public String key() {
        return "access." + name();
    }
}
