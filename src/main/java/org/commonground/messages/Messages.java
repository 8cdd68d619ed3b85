package org.commonground.messages;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.EventStatus;
import org.commonground.events.Events;
import org.commonground.messages.SendResult.EventNotOpen;
import org.commonground.messages.SendResult.Nobody;
import org.commonground.messages.SendResult.Started;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What organisers write to those who booked. A draft is changed; once it is on its way it can only be stopped. */
@Service
public class Messages {

    private final MessageRepository messages;
    private final EntityManager entities;
    private final AudienceReader audiences;
    private final StartingTexts starting;
    private final Events events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Messages(
            MessageRepository messages,
            EntityManager entities,
            AudienceReader audiences,
            StartingTexts starting,
            Events events,
            TransactionTemplate transaction,
            Clock clock) {
        this.messages = messages;
        this.entities = entities;
        this.audiences = audiences;
        this.starting = starting;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The newest first. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public List<MessageDetails> ofEvent(EventId event) {
        return messages.ofEvent(event.value()).stream().map(Message::details).toList();
    }

    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public Optional<MessageDetails> find(MessageId id) {
        return messages.findById(id.value()).map(Message::details);
    }

    /** Keeps a new draft; its words may be unfinished. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public SaveMessageResult add(EventId event, MessageForm form) {
        CheckedMessage content = CheckedMessage.of(form);
        List<Problem> problems = content.asDraft();
        if (!problems.isEmpty()) {
            return new SaveMessageResult.Invalid(problems);
        }
        Message draft = store(UUID.randomUUID(), event, content);
        return new SaveMessageResult.Saved(draft.id(), draft.version());
    }

    /**
     * Changes a draft.
     *
     * @param version of the message as it was read
     */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public SaveMessageResult change(MessageId id, int version, MessageForm form) {
        Optional<Message> draft = draft(id, version);
        if (draft.isEmpty()) {
            return new SaveMessageResult.ChangedMeanwhile();
        }
        CheckedMessage content = CheckedMessage.of(form);
        List<Problem> problems = content.asDraft();
        if (!problems.isEmpty()) {
            return new SaveMessageResult.Invalid(problems);
        }
        draft.get().change(content);
        messages.flush();
        return new SaveMessageResult.Saved(id, draft.get().version());
    }

    /**
     * Removes a draft; false where somebody else changed, sent or removed it meanwhile.
     *
     * @param version of the message as it was read
     */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public boolean remove(MessageId id, int version) {
        Optional<Message> draft = draft(id, version);
        draft.ifPresent(messages::delete);
        return draft.isPresent();
    }

    /**
     * Sends a draft, at once or at its time. Of two at the same moment one sends.
     *
     * @param version of the message as it was read
     */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public SendResult send(MessageId id, int version) {
        return draft(id, version).map(this::send).orElseGet(SendResult.ChangedMeanwhile::new);
    }

    /** Schedules the reminder that the program proposes, once an event. */
    @PreAuthorize("hasRole('ORGANISER')")
    public SendResult remind(EventId event) {
        try {
            return requireNonNull(transaction.execute(status -> firstReminder(event)));
        } catch (DataIntegrityViolationException somebodyElse) {
            return new SendResult.ChangedMeanwhile();
        }
    }

    private SendResult firstReminder(EventId id) {
        // Its number tells that it is there already, also to two who press at the same moment.
        UUID number = UUID.nameUUIDFromBytes(("reminder of " + id.value()).getBytes(StandardCharsets.UTF_8));
        CheckedMessage content = CheckedMessage.of(starting.of(Purpose.REMINDER));
        EventDetails event = events.find(id).orElseThrow();
        List<Problem> problems = content.toSend(event, clock.instant());
        if (!problems.isEmpty()) {
            return new SendResult.Invalid(problems);
        }
        if (!isOpen(event.status())) {
            return new EventNotOpen(event.status());
        }
        return messages.existsById(number) ? new SendResult.ChangedMeanwhile() : send(store(number, id, content));
    }

    /** Makes a draft again of what waits for its time; false where it does not wait any more. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public boolean takeBack(MessageId id) {
        return messages.lockById(id.value()).map(Message::takeBack).orElse(false);
    }

    /** Sends it to nobody more: what is with the outgoing mail leaves. False where there was nothing to stop. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public boolean stop(MessageId id) {
        return messages.lockById(id.value())
                .map(message -> message.stop(StopReason.ORGANISER, clock.instant()))
                .orElse(false);
    }

    private Message store(UUID id, EventId event, CheckedMessage content) {
        var message = new Message(id, event, content, clock.instant());
        // Saving would look whether it is there, and change that one.
        entities.persist(message);
        return message;
    }

    private Optional<Message> draft(MessageId id, int version) {
        return messages.lockById(id.value())
                .filter(message -> message.state() == MessageState.DRAFT && message.version() == version);
    }

    private SendResult send(Message message) {
        Instant now = clock.instant();
        EventDetails event = events.find(message.event()).orElseThrow();
        if (!isOpen(event.status())) {
            return new EventNotOpen(event.status());
        }
        List<Problem> problems = message.content().toSend(event, now);
        if (!problems.isEmpty()) {
            return new SendResult.Invalid(problems);
        }
        if (audiences.isGone(message.event(), message.audience())) {
            return new SendResult.Invalid(List.of(new Problem(Problem.Field.AUDIENCE, Problem.Reason.GONE)));
        }
        Optional<Instant> moment = message.timing().moment(event.time(), event.zone());
        if (moment.isPresent()) {
            message.schedule(moment.get());
        } else if (audiences
                .reach(message.event(), message.purpose(), message.audience())
                .reached()
                .isEmpty()) {
            return new Nobody();
        } else {
            message.begin(now);
        }
        return new Started(message.id(), message.state());
    }

    /** Whether anything is sent about an event in this state. */
    static boolean isOpen(EventStatus status) {
        return status == EventStatus.PUBLISHED || status == EventStatus.CLOSED;
    }
}
