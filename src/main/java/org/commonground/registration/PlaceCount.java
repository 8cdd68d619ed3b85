package org.commonground.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many places of an event, a session, a kind of tickets, or of those held for a community are taken; changed by conditional
 * updates only, see {@link PlaceCountRepository}.
 */
@Entity
@Table(name = "registration_places")
class PlaceCount {

    @Id
    private UUID subjectId;

    private UUID eventId;
    private int taken;
    private int waiting;
    private @Nullable Integer capacity;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PlaceCount() {}

    UUID subjectId() {
        return subjectId;
    }

    int taken() {
        return taken;
    }

    /** Persons on the waiting list of an event. */
    int waiting() {
        return waiting;
    }

    /** How many may be taken; null for a session, whose limit is that of the released programme, and for a kind without a limit. */
    @Nullable
    Integer capacity() {
        return capacity;
    }
}
