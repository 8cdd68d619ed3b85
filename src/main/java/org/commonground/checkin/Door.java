package org.commonground.checkin;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.commonground.events.EventId;

/** A door as it is stored. */
@Entity
@Table(name = "checkin_door")
class Door {

    @Id
    private UUID id;

    private UUID eventId;
    private String name;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Door() {}

    Door(EventId event, String name, Instant now) {
        this.id = UUID.randomUUID();
        this.eventId = event.value();
        this.name = name;
        this.createdAt = now;
    }

    DoorId id() {
        return new DoorId(id);
    }

    EventId event() {
        return new EventId(eventId);
    }

    String name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }

    DoorDetails details() {
        return new DoorDetails(id(), event(), name);
    }
}
