package org.commonground.registration;

/** Whether a registration holds places. */
public enum RegistrationStatus {
    ACTIVE,
    CANCELLED;

    /** The key of its name among the translations. */
    public String key() {
        return "registration.status." + name();
    }
}
