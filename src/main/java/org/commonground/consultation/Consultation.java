package org.commonground.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question that the city puts to the public between two dates; or the standing record, which has none. */
@Entity
@Table(name = "consultation_consultation")
class Consultation {

    /** Laid down by the migration. */
    static final UUID STANDING = UUID.fromString("0c0de0fa-110f-4e5a-9d1d-57a9d19c0001");

    @Id
    private UUID id;

    private String title;
    private String question;

    @Column(columnDefinition = "text")
    private String description;

    private @Nullable LocalDate opensOn;
    private @Nullable LocalDate closesOn;
    private boolean closed;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Consultation() {}

    Consultation(CheckedConsultation content) {
        this.id = UUID.randomUUID();
        change(content);
    }

    final void change(CheckedConsultation content) {
        title = content.title();
        question = content.question();
        description = content.description();
        opensOn = content.opensOn();
        closesOn = content.closesOn();
    }

    void close() {
        closed = true;
    }

    /** Whether it keeps its dates and takes no more changes. */
    boolean isFixed() {
        return closed || isStanding();
    }

    boolean isClosed() {
        return closed;
    }

    boolean isStanding() {
        return id.equals(STANDING);
    }

    ConsultationState state(LocalDate today) {
        if (opensOn == null || closesOn == null) {
            return ConsultationState.STANDING;
        }
        if (closed) {
            return ConsultationState.CLOSED;
        }
        if (today.isBefore(opensOn)) {
            return ConsultationState.PLANNED;
        }
        return today.isAfter(closesOn) ? ConsultationState.ENDED : ConsultationState.OPEN;
    }

    /** Whether words still belong to it that somebody began to write while it was open: midnight cuts nobody off. */
    boolean stillHears(LocalDate today) {
        return state(today) == ConsultationState.OPEN
                || closesOn != null && state(today) == ConsultationState.ENDED && closesOn.equals(today.minusDays(1));
    }

    ConsultationId id() {
        return new ConsultationId(id);
    }

    String title() {
        return title;
    }

    int version() {
        return version;
    }

    ConsultationDetails details(LocalDate today) {
        return new ConsultationDetails(id(), title, question, description, opensOn, closesOn, state(today), version);
    }
}
