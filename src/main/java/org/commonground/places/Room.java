package org.commonground.places;

/** A room of a venue; {@code capacity} in persons. */
public record Room(RoomId id, String name, int capacity, boolean stepFree, boolean hearingLoop) {}
