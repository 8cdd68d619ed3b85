package org.commonground.registration;

/** Whether a registration holds places, or will. */
public enum RegistrationStatus {
    ACTIVE,
    /** An organiser decides whether its party gets places. */
    REQUESTED,
    /** Its party is on the waiting list. */
    WAITING,
    /** Places are kept for its party until a deadline. */
    OFFERED,
    /** The deadline of its offer went by. */
    LAPSED,
    CANCELLED;

    /** The key of its name among the translations. */
    public String key() {
        return "registration.status." + name();
    }
}
