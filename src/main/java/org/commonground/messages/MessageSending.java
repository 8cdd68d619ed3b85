package org.commonground.messages;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.accounts.RunAs;
import org.commonground.events.EventDetails;
import org.commonground.events.Events;
import org.commonground.jobs.RecurringJob;
import org.commonground.mail.Outbox;
import org.commonground.registration.RegistrationId;
import org.commonground.shared.EmailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends messages whose time has come. Each step is a transaction under the lock of the message: beginning, writing down whom
 * it is for, and handing a number of letters over. After a crash the next run goes on with the step that was not done.
 */
@Component
class MessageSending {

    private static final Logger LOG = LoggerFactory.getLogger(MessageSending.class);

    /** Few enough that somebody who stops a message does not wait. */
    static final int LETTERS_A_STEP = 100;

    private final MessageRepository messages;
    private final RecipientRows recipients;
    private final AudienceReader audiences;
    private final MessageLetters letters;
    private final Events events;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MessageSending(
            MessageRepository messages,
            RecipientRows recipients,
            AudienceReader audiences,
            MessageLetters letters,
            Events events,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.messages = messages;
        this.recipients = recipients;
        this.audiences = audiences;
        this.letters = letters;
        this.events = events;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    static RecurringJob sendMessages(MessageSending sending) {
        return new RecurringJob("send-messages", Duration.ofSeconds(2), sending::run);
    }

    void run() {
        RunAs.system(() -> {
            messages.due(clock.instant()).forEach(id -> alone(id, () -> begin(id)));
            messages.sending()
                    .forEach(id -> alone(id, () -> {
                        while (step(id)) {}
                    }));
        });
    }

    /** Whatever is wrong with one message, the others are sent. */
    private static void alone(UUID id, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException problem) {
            LOG.warn("Message {} could not be sent on; that is tried again", id, problem);
        }
    }

    private void begin(UUID id) {
        transaction.executeWithoutResult(status -> messages.lockById(id).ifPresent(message -> {
            Instant now = clock.instant();
            EventDetails event = events.find(message.event()).orElseThrow();
            // Somebody may have moved the event while it was being scheduled.
            message.follow(event);
            if (message.isDue(now) && isWanted(message, event, now)) {
                message.begin(now);
            }
        }));
    }

    /** One step of sending; false when there is none to follow. */
    boolean step(UUID id) {
        return requireNonNull(transaction.execute(status -> {
            Message message = messages.lockById(id).orElse(null);
            if (message == null || message.state() != MessageState.SENDING) {
                return false;
            }
            EventDetails event = events.find(message.event()).orElseThrow();
            if (!Messages.isOpen(event.status())) {
                message.stop(StopReason.EVENT, clock.instant());
                return false;
            }
            return message.isGathered() ? handOver(message, event) : gather(message);
        }));
    }

    /** A message that has missed its time is stopped instead. */
    private boolean isWanted(Message message, EventDetails event, Instant now) {
        if (!Messages.isOpen(event.status())) {
            return !message.stop(StopReason.EVENT, now);
        }
        boolean late = message.timing() instanceof Timing.BeforeStart
                && !event.time().start().isAfter(now);
        if (late) {
            return !message.stop(StopReason.TOO_LATE, now);
        }
        return !audiences.isGone(message.event(), message.audience()) || !message.stop(StopReason.ANSWERS_GONE, now);
    }

    private boolean gather(Message message) {
        // They may have been erased since this began.
        if (audiences.isGone(message.event(), message.audience())) {
            message.stop(StopReason.ANSWERS_GONE, clock.instant());
            return false;
        }
        Reach reach = audiences.reach(message.event(), message.purpose(), message.audience());
        recipients.add(message.id(), reach.reached(), RecipientState.WAITING);
        recipients.add(message.id(), reach.unsubscribed(), RecipientState.UNSUBSCRIBED);
        recipients.add(message.id(), reach.withoutAddress(), RecipientState.NO_ADDRESS);
        message.gathered();
        return true;
    }

    private boolean handOver(Message message, EventDetails event) {
        List<RecipientRows.Row> next = recipients.waiting(message.id(), LETTERS_A_STEP);
        if (next.isEmpty()) {
            message.sent(clock.instant());
            return false;
        }
        boolean waiting = message.audience() instanceof Audience.Waiting;
        // As everybody's booking is by now; who belonged to the audience when this began still does, but for the
        // waiting list.
        Reach now = audiences.reach(
                message.event(), message.purpose(), waiting ? message.audience() : new Audience.Everybody());
        Map<EmailAddress, Booker> bookers = now.reached().stream()
                .collect(Collectors.toMap(booker -> requireNonNull(booker.address()), Function.identity()));
        Set<EmailAddress> unsubscribed = now.unsubscribed().stream()
                .map(booker -> requireNonNull(booker.address()))
                .collect(Collectors.toSet());
        MessageLetters.About about = letters.about(event);
        MessageText text = message.content().text();
        Map<RecipientState, List<RegistrationId>> outcome = new EnumMap<>(RecipientState.class);
        for (RecipientRows.Row row : next) {
            EmailAddress address = Objects.requireNonNull(row.address());
            Booker booker = bookers.get(address);
            RecipientState state = RecipientState.HANDED_OVER;
            if (booker != null) {
                outbox.send(
                        about.letter(text, booker, address, MessageLetters.cause(message.id(), row.registration())));
            } else {
                RecipientState left = waiting ? RecipientState.NO_LONGER_WAITS : RecipientState.GAVE_BACK;
                state = unsubscribed.contains(address) ? RecipientState.UNSUBSCRIBED : left;
            }
            outcome.computeIfAbsent(state, key -> new ArrayList<>()).add(row.registration());
        }
        outcome.forEach((state, registrations) -> recipients.mark(message.id(), registrations, state));
        return true;
    }
}
