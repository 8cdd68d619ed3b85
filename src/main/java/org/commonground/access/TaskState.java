package org.commonground.access;

/** How a task stands: what organisers said of it, held against who needs it, where and when, at this moment. */
public enum TaskState {
    /** Was confirmed, but for another time or place or for fewer people. */
    AGAIN,
    OPEN,
    IN_HAND,
    CONFIRMED,
    /** Somebody was at it, and nobody is left who needs it. */
    NOT_NEEDED;

    /** The key of its name among the translations. */
    public String key() {
        return "access.state." + name();
    }

    /** Somebody still has to do something. */
    public boolean isToDo() {
        return this == AGAIN || this == OPEN || this == IN_HAND;
    }
}
