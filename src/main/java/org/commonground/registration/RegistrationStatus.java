package org.commonground.registration;

/** Whether a registration holds places. */
public enum RegistrationStatus {
    ACTIVE,
    CANCELLED
}
