package org.commonground.terms;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kind of tickets as it is stored. */
@Entity
@Table(name = "terms_ticket_kind")
class TicketKindRow {

    @Id
    private UUID id;

    private int position;
    private String name;
    private @Nullable Integer places;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected TicketKindRow() {}

    TicketKindRow(int position, String name, @Nullable Integer places) {
        this.id = UUID.randomUUID();
        this.position = position;
        this.name = name;
        this.places = places;
    }

    void change(int newPosition, String newName, @Nullable Integer newPlaces) {
        position = newPosition;
        name = newName;
        places = newPlaces;
    }

    TicketKindId id() {
        return new TicketKindId(id);
    }

    TicketKind kind() {
        return new TicketKind(id(), name, places);
    }
}
