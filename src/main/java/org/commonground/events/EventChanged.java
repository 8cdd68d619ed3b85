package org.commonground.events;

/** A published event is changed: its time, place, capacity or text. */
public record EventChanged(EventId event) {}
