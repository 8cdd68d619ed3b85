package org.commonground.places;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.commonground.places.VenueForm.RoomForm;
import org.jspecify.annotations.Nullable;

/** A room as it is stored, with its place in the venue's list. */
@Entity
@Table(name = "places_room")
class RoomRow implements Comparable<RoomRow> {

    @Id
    private UUID id = UUID.randomUUID();

    private String name = "";
    private int capacity;
    private boolean stepFree;
    private boolean hearingLoop;
    private int position;

    protected RoomRow() {}

    void change(RoomForm form, int newPosition) {
        name = form.name();
        capacity = form.capacity();
        stepFree = form.stepFree();
        hearingLoop = form.hearingLoop();
        position = newPosition;
    }

    boolean is(@Nullable RoomId other) {
        return other != null && id.equals(other.value());
    }

    Room room() {
        return new Room(new RoomId(id), name, capacity, stepFree, hearingLoop);
    }

    @Override
    public int compareTo(RoomRow other) {
        return Integer.compare(position, other.position);
    }
}
