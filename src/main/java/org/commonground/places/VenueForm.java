package org.commonground.places;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an organiser says about a venue. */
public record VenueForm(String name, String address, WardCode ward, String directions, List<RoomForm> rooms) {

    /** A room; {@code id} is null for a new one. {@code capacity} in persons, at least 1. */
    public record RoomForm(@Nullable RoomId id, String name, int capacity, boolean stepFree, boolean hearingLoop) {}
}
