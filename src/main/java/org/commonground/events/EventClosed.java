package org.commonground.events;

/** The event is over. */
public record EventClosed(EventId event) {}
