package org.commonground.events;

/** The event does not take place. */
public record EventCancelled(EventId event) {}
