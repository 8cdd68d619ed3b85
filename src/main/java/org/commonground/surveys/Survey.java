package org.commonground.surveys;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.commonground.events.EventId;

/** The survey of one event. */
@Entity
@Table(name = "surveys_survey")
class Survey {

    @Id
    private UUID id;

    private UUID eventId;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Survey() {}

    Survey(EventId event) {
        this.id = UUID.randomUUID();
        this.eventId = event.value();
    }

    EventId event() {
        return new EventId(eventId);
    }

    UUID id() {
        return id;
    }
}
