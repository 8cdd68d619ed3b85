package org.commonground.events;

/** The event is about to be deleted: every module deletes what it holds of it, in the same transaction. */
public record EventRemoved(EventId event) {}
