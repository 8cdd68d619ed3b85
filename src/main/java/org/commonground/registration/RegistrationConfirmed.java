package org.commonground.registration;

/** Somebody has booked. */
public record RegistrationConfirmed(RegistrationId registrationId) {}
