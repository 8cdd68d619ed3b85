package org.commonground.registration;

/** A name was corrected, a place given back, or all of it cancelled. */
public record RegistrationChanged(RegistrationId registrationId) {}
