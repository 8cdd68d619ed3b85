package org.commonground.programme;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.commonground.events.EventId;
import org.jspecify.annotations.Nullable;

/** A session of a draft as it is stored. */
@Entity
@Table(name = "programme_session")
class SessionRow {

    @Id
    private UUID id;

    private UUID eventId;

    @Embedded
    private SessionContent content;

    /** Null until it is stored, so that storing needs no look whether it is there. */
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SessionRow() {}

    SessionRow(EventId event, SessionContent content) {
        this.id = UUID.randomUUID();
        this.eventId = event.value();
        this.content = content;
    }

    void change(SessionContent newContent) {
        content = newContent;
    }

    UUID id() {
        return id;
    }

    EventId eventId() {
        return new EventId(eventId);
    }

    SessionContent content() {
        return content;
    }

    int version() {
        return version == null ? 0 : version;
    }

    ProgrammeSession session() {
        return content.session(id);
    }

    DraftSession details() {
        return new DraftSession(session(), version());
    }
}
