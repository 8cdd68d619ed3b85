package org.commonground.programme;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.commonground.events.EventId;
import org.springframework.data.domain.Persistable;

/** A release as it is stored; it never changes. */
@Entity
@Table(name = "programme_release")
class ReleaseRow implements Persistable<UUID> {

    /** A session as it was when it was released. */
    @Embeddable
    record FrozenSession(UUID sessionId, @Embedded SessionContent content) {}

    @Id
    private UUID id;

    private UUID eventId;
    private int number;
    private Instant releasedAt;
    private String notes;

    @ElementCollection
    @CollectionTable(name = "programme_released_session", joinColumns = @JoinColumn(name = "release_id"))
    private List<FrozenSession> sessions = new ArrayList<>();

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ReleaseRow() {}

    ReleaseRow(EventId event, int number, Instant now, String notes, List<ProgrammeSession> draft) {
        this.id = UUID.randomUUID();
        this.eventId = event.value();
        this.number = number;
        this.releasedAt = now;
        this.notes = notes;
        this.fresh = true;
        draft.forEach(session -> sessions.add(new FrozenSession(session.id().value(), SessionContent.of(session))));
    }

    Release release() {
        return new Release(new EventId(eventId), number, releasedAt, notes, sessions());
    }

    private List<ProgrammeSession> sessions() {
        return sessions.stream()
                .map(frozen -> frozen.content().session(frozen.sessionId()))
                .sorted(Comparator.comparing(
                                (ProgrammeSession session) -> session.time().start())
                        .thenComparing(ProgrammeSession::roomName)
                        .thenComparing(ProgrammeSession::title))
                .toList();
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
