package org.commonground.places;

import java.util.UUID;

/** Identifies a room of a venue. */
public record RoomId(UUID value) {}
