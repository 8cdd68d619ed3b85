package org.commonground.events;

/** The public can see the event and book it. */
public record EventPublished(EventId event) {}
