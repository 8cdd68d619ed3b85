package org.commonground.messages;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.jspecify.annotations.Nullable;

/** A message as it is stored, and the steps it may take. */
@Entity
@Table(name = "messages_message")
class Message {

    @Id
    private UUID id;

    private UUID eventId;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String subject;

    @Column(columnDefinition = "text")
    private String body;

    private String audience;
    private String timing;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    private @Nullable Instant dueAt;

    /** Whether it is written down who gets it. */
    private boolean gathered;

    private Instant createdAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable StopReason stopReason;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Message() {}

    @SuppressWarnings("NullAway.Init") // take() sets the rest
    Message(UUID id, EventId event, CheckedMessage content, Instant now) {
        this.id = id;
        this.eventId = event.value();
        this.state = MessageState.DRAFT;
        this.createdAt = now;
        take(content);
    }

    void change(CheckedMessage content) {
        if (state != MessageState.DRAFT) {
            throw new IllegalStateException("A " + state + " message stays as it is");
        }
        take(content);
    }

    private void take(CheckedMessage content) {
        purpose = content.purpose();
        subject = content.subject();
        body = content.body();
        audience = content.requireAudience().code();
        timing = content.requireTiming().code();
    }

    /** To be sent by itself at that moment. */
    void schedule(Instant moment) {
        if (state != MessageState.DRAFT) {
            throw new IllegalStateException("A " + state + " message is not scheduled");
        }
        state = MessageState.SCHEDULED;
        dueAt = moment;
    }

    /** As long as it waits for its time it goes along with the event. */
    void follow(EventDetails event) {
        if (state == MessageState.SCHEDULED) {
            timing().moment(event.time(), event.zone()).ifPresent(moment -> dueAt = moment);
        }
    }

    /** To be written anew; false where it does not wait for its time any more. */
    boolean takeBack() {
        if (state != MessageState.SCHEDULED) {
            return false;
        }
        state = MessageState.DRAFT;
        dueAt = null;
        return true;
    }

    boolean isDue(Instant now) {
        return state == MessageState.SCHEDULED && dueAt != null && !dueAt.isAfter(now);
    }

    void begin(Instant now) {
        if (state != MessageState.DRAFT && state != MessageState.SCHEDULED) {
            throw new IllegalStateException("A " + state + " message is not sent");
        }
        state = MessageState.SENDING;
        dueAt = null;
        startedAt = now;
    }

    void gathered() {
        gathered = true;
    }

    void sent(Instant now) {
        if (state != MessageState.SENDING) {
            throw new IllegalStateException("A " + state + " message has not been sent");
        }
        state = MessageState.SENT;
        endedAt = now;
    }

    /** No further letter is handed over; false where there is none to come. */
    boolean stop(StopReason reason, Instant now) {
        if (state != MessageState.SCHEDULED && state != MessageState.SENDING) {
            return false;
        }
        state = MessageState.CANCELLED;
        dueAt = null;
        endedAt = now;
        stopReason = reason;
        return true;
    }

    MessageId id() {
        return new MessageId(id);
    }

    EventId event() {
        return new EventId(eventId);
    }

    MessageState state() {
        return state;
    }

    boolean isGathered() {
        return gathered;
    }

    Purpose purpose() {
        return purpose;
    }

    Audience audience() {
        return Audience.of(audience);
    }

    Timing timing() {
        return Timing.of(timing);
    }

    int version() {
        return version;
    }

    CheckedMessage content() {
        return new CheckedMessage(purpose, subject, body, audience(), timing());
    }

    MessageDetails details() {
        return new MessageDetails(
                id(),
                event(),
                purpose,
                subject,
                body,
                audience(),
                timing(),
                state,
                dueAt,
                startedAt,
                endedAt,
                stopReason,
                version);
    }
}
