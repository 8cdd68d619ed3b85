package org.commonground.registration;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.mail.Letter;
import org.commonground.programme.ProgrammeSession;
import org.commonground.registration.PlaceCountRepository.Taken;
import org.commonground.registration.RegisterResult.Full;
import org.commonground.registration.RegisterResult.NotOpen;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.RegisterResult.SessionFull;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores a registration with its letter if there are places for it. Everything slow comes before the counts, which are the
 * last thing to be touched: their rows stay locked only while the transaction ends.
 */
@Repository
class PlaceTaking {

    private final PlaceCountRepository counts;
    private final Events events;
    private final TicketLetters letters;
    private final Post post;
    private final Offering offering;
    private final EntityManager entities;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;
    private final TransactionTemplate ownTransaction;

    PlaceTaking(
            PlaceCountRepository counts,
            Events events,
            TicketLetters letters,
            Post post,
            Offering offering,
            EntityManager entities,
            ApplicationEventPublisher publisher,
            PlatformTransactionManager transactions) {
        this.counts = counts;
        this.events = events;
        this.letters = letters;
        this.post = post;
        this.offering = offering;
        this.entities = entities;
        this.publisher = publisher;
        this.transaction = new TransactionTemplate(transactions);
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * @param sessions that the party signs up for, each with how many of them
     * @param alongside what else is to be stored with it, in the same transaction
     */
    RegisterResult take(
            EventDetails event,
            Registration registration,
            String token,
            Map<ProgrammeSession, Integer> sessions,
            Runnable alongside) {
        Optional<RegisterResult> visiblyFull = prepare(event, registration.places(), sessions);
        if (visiblyFull.isPresent()) {
            return visiblyFull.get();
        }
        Optional<Letter> letter = registration
                .email()
                .map(address -> letters.confirmation(event, registration, token, List.copyOf(sessions.keySet())));
        return requireNonNull(transaction.execute(status -> {
            entities.persist(registration);
            post.send(registration, letter::orElseThrow);
            entities.flush();
            alongside.run();
            Optional<RegisterResult> refused = count(event, registration.places(), sessions);
            if (refused.isPresent()) {
                status.setRollbackOnly();
                return refused.get();
            }
            publisher.publishEvent(new RegistrationConfirmed(registration.id()));
            return new Registered(registration.id(), token);
        }));
    }

    /** Puts a registration on the waiting list, or gives it the places that are free just now. */
    RegisterResult await(EventDetails event, Registration registration, String token, Runnable alongside) {
        return requireNonNull(transaction.execute(status -> {
            RegisterResult result = offering.join(event, registration, token);
            if (!(result instanceof NotOpen)) {
                alongside.run();
            }
            return result;
        }));
    }

    /** Answers most who come too late without writing anything, and sees to it that there is a row for each count. */
    private Optional<RegisterResult> prepare(EventDetails event, int persons, Map<ProgrammeSession, Integer> sessions) {
        UUID eventId = event.id().value();
        List<UUID> subjects = Stream.concat(
                        Stream.of(eventId),
                        sessions.keySet().stream().map(session -> session.id().value()))
                .toList();
        Map<UUID, Taken> taken = new HashMap<>(
                counts.taken(subjects).stream().collect(Collectors.toMap(Taken::subject, Function.identity())));
        for (UUID subject : subjects) {
            if (!taken.containsKey(subject)) {
                // Committed at once: kept open, all who wait to insert the same row would end in a deadlock.
                Integer capacity = subject.equals(eventId) ? event.capacity() : null;
                ownTransaction.executeWithoutResult(status -> counts.begin(subject, eventId, capacity));
                taken.put(subject, new Taken(subject, 0, 0));
            }
        }
        int left = left(event.capacity(), requireNonNull(taken.get(eventId)));
        if (left < persons) {
            return Optional.of(new Full(left));
        }
        return sessions.entrySet().stream()
                .filter(entry -> capacity(entry.getKey())
                                - requireNonNull(taken.get(entry.getKey().id().value()))
                                        .taken()
                        < entry.getValue())
                .findFirst()
                .map(entry -> sessionFull(entry.getKey()));
    }

    /** Takes the places, or says what there is not enough of; the caller then rolls all of it back. */
    private Optional<RegisterResult> count(EventDetails event, int persons, Map<ProgrammeSession, Integer> sessions) {
        for (var entry : sessions.entrySet()) {
            ProgrammeSession session = entry.getKey();
            if (counts.take(session.id().value(), entry.getValue(), capacity(session)) == 0) {
                return Optional.of(sessionFull(session));
            }
        }
        // The last statement: whoever comes next waits for nothing but the end of this transaction.
        if (counts.takeOfEvent(event.id().value(), persons) == 0) {
            OptionalInt capacity = events.bookableCapacity(event.id());
            return Optional.of(capacity.isEmpty() ? new NotOpen() : new Full(left(event.id(), capacity.getAsInt())));
        }
        return Optional.empty();
    }

    private SessionFull sessionFull(ProgrammeSession session) {
        int taken = counts.taken(List.of(session.id().value())).stream()
                .mapToInt(Taken::taken)
                .sum();
        return new SessionFull(session.id(), Math.max(0, capacity(session) - taken));
    }

    private int left(EventId event, int capacity) {
        return counts.taken(List.of(event.value())).stream()
                .mapToInt(taken -> left(capacity, taken))
                .findFirst()
                .orElse(capacity);
    }

    private static int left(int capacity, Taken taken) {
        return new PlacesLeft(capacity, taken.taken(), taken.waiting()).left();
    }

    private static int capacity(ProgrammeSession session) {
        return requireNonNullElse(session.signUpCapacity(), 0);
    }
}
