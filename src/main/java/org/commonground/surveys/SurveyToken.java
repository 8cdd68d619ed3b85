package org.commonground.surveys;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.commonground.events.EventId;
import org.commonground.shared.Secrets;

/** The right to answer once. Knows neither for whom it was made nor when: only its hash, its event, and whether it is spent. */
@Entity
@Table(name = "surveys_token")
class SurveyToken {

    @Id
    private UUID id;

    private UUID eventId;

    @Column(columnDefinition = "binary(32)")
    private byte[] tokenHash;

    private boolean spent;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SurveyToken() {}

    SurveyToken(EventId event, String token) {
        this.id = UUID.randomUUID();
        this.eventId = event.value();
        this.tokenHash = Secrets.sha256(token);
    }

    EventId event() {
        return new EventId(eventId);
    }

    boolean isSpent() {
        return spent;
    }
}
