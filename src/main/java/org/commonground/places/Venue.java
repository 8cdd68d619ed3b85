package org.commonground.places;

import java.util.List;
import java.util.Optional;

/** A building where events happen, with its rooms in the order they are shown. */
public record Venue(
        VenueId id, String name, String address, Ward ward, String directions, List<Room> rooms, int version) {

    public Optional<Room> room(RoomId id) {
        return rooms.stream().filter(room -> room.id().equals(id)).findFirst();
    }

    /** The capacity of the largest room, in persons; 0 without rooms. */
    public int largestRoom() {
        return rooms.stream().mapToInt(Room::capacity).max().orElse(0);
    }
}
