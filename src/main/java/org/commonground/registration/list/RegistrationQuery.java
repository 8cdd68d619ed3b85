package org.commonground.registration.list;

import org.commonground.events.EventDetails;

/** Whom to find: those of one event's registrations that the filter lets through. */
public record RegistrationQuery(EventDetails event, RegistrationFilter filter) {}
