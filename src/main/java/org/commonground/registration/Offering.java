package org.commonground.registration;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.commonground.events.EventDetails;
import org.commonground.registration.PlaceCountRepository.Count;
import org.commonground.registration.RegisterResult.NotOpen;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.RegisterResult.Waiting;
import org.commonground.registration.RegistrationRepository.Queued;
import org.commonground.registration.RegistrationRepository.QueuedKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers free places of an event to those who wait. Whoever does so holds the event's count until the transaction ends,
 * so that two never offer the same place; a party that is changed by somebody else at that moment is passed over and not
 * waited for, because the other waits for the count.
 */
@Component
class Offering {

    private final PlaceCountRepository counts;
    private final RegistrationRepository registrations;
    private final PlaceReturning returning;
    private final WaitingMail mail;
    private final History history;
    private final EntityManager entities;
    private final ApplicationEventPublisher publisher;
    private final WaitingListSettings settings;
    private final Clock clock;

    Offering(
            PlaceCountRepository counts,
            RegistrationRepository registrations,
            PlaceReturning returning,
            WaitingMail mail,
            History history,
            EntityManager entities,
            ApplicationEventPublisher publisher,
            WaitingListSettings settings,
            Clock clock) {
        this.counts = counts;
        this.registrations = registrations;
        this.returning = returning;
        this.mail = mail;
        this.history = history;
        this.entities = entities;
        this.publisher = publisher;
        this.settings = settings;
        this.clock = clock;
    }

    /** Offers what is free to whoever is next; with nothing free or nobody waiting, nothing happens. */
    @Transactional
    void offerPlaces(EventDetails event) {
        Locked locked = lock(event.id().value());
        if (locked != null) {
            offer(event, locked);
        }
    }

    /**
     * Puts a registration on the waiting list behind all others; where there is room for its party beside them, it has its
     * places at once.
     *
     * @param token of its private link
     */
    @Transactional(propagation = Propagation.MANDATORY)
    RegisterResult join(EventDetails event, Registration registration, String token) {
        UUID id = event.id().value();
        Locked locked = requireNonNull(lock(id));
        if (locked.event().getCapacity() == 0 || !mayWait(event)) {
            return new NotOpen();
        }
        Instant now = clock.instant();
        int waiting = offer(event, locked);
        registration.await(registrations.highestNumber(id) + 1, now);
        int persons = registration.waiting();
        Map<UUID, Integer> kinds = PlacesWanted.kindsOf(registration.tickets());
        if (locked.free().fits(persons, kinds)) {
            registration.admit(now);
            entities.persist(registration);
            mail.admitted(event, registration, token);
            entities.flush();
            counts.await(id, persons);
            take(id, persons, kinds);
            publisher.publishEvent(new RegistrationConfirmed(registration.id()));
            return new Registered(registration.id(), token);
        }
        entities.persist(registration);
        mail.waiting(event, registration, waiting + 1, token);
        entities.flush();
        counts.await(id, persons);
        return new Waiting(registration.id(), token);
    }

    /** Until the event starts. */
    boolean mayWait(EventDetails event) {
        return clock.instant().isBefore(event.time().start());
    }

    /** The counts of an event, held until the transaction ends. */
    private record Locked(Count event, FreePlaces free) {}

    /** In the order in which all lock who touch several of them; null where nothing was ever booked. */
    private @Nullable Locked lock(UUID event) {
        Map<UUID, Integer> parts = new HashMap<>();
        counts.limitedParts(event).stream()
                .sorted()
                .forEach(part -> counts.lockCount(part)
                        .ifPresent(count -> parts.put(part, count.getCapacity() - count.getTaken())));
        return counts.lockCount(event)
                .map(count -> new Locked(count, new FreePlaces(count.getCapacity() - count.getTaken(), parts)))
                .orElse(null);
    }

    /**
     * In the order of the list; a party that is larger than what is free waits on, and a smaller one after it is offered places.
     *
     * @return how many parties go on waiting
     */
    private int offer(EventDetails event, Locked locked) {
        if (locked.event().getWaiting() == 0) {
            return 0;
        }
        UUID id = event.id().value();
        Map<UUID, Map<UUID, Integer>> kinds = registrations.queuedKinds(id).stream()
                .collect(groupingBy(QueuedKind::party, toMap(QueuedKind::kind, kind -> (int) kind.persons())));
        int offered = 0;
        int waiting = 0;
        Map<UUID, Integer> offeredKinds = new TreeMap<>();
        for (Queued party : registrations.queue(id)) {
            int persons = (int) party.persons();
            Map<UUID, Integer> ofKinds = kinds.getOrDefault(party.id(), Map.of());
            Optional<Registration> claimed =
                    locked.free().fits(persons, ofKinds) && mayWait(event) ? claim(party) : Optional.empty();
            if (claimed.isPresent()) {
                offer(event, claimed.get());
                locked.free().take(persons, ofKinds);
                offered += persons;
                ofKinds.forEach((kind, some) -> offeredKinds.merge(kind, some, Integer::sum));
            } else {
                waiting++;
            }
        }
        if (offered > 0) {
            entities.flush();
            take(id, offered, offeredKinds);
        }
        return waiting;
    }

    /** There is room for them: their counts are held. */
    private void take(UUID event, int persons, Map<UUID, Integer> kinds) {
        kinds.forEach(counts::takePart);
        counts.offer(event, persons);
    }

    /** Empty where somebody else is changing it at this moment. */
    private Optional<Registration> claim(Queued party) {
        return registrations.claimWaiting(party.id()).flatMap(claimed -> registrations.findWithTicketsById(party.id()));
    }

    private void offer(EventDetails event, Registration registration) {
        Instant now = clock.instant();
        Instant until = OfferDeadline.of(now, event.time().start(), event.zone(), settings.offerValidity());
        registration.offer(until, now);
        mail.offer(event, registration, until);
        history.note(registration.id(), HistoryActor.SYSTEM, HistoryKind.OFFERED, "");
    }

    /** Takes an offer back that nobody took in time; the places are free for whoever is next. */
    @Transactional
    void lapse(EventDetails event, UUID id) {
        Registration registration = requireNonNull(registrations.lockById(id).orElse(null));
        if (registration.status() == RegistrationStatus.OFFERED && !registration.isOffered(clock.instant())) {
            lapse(event, registration);
        }
    }

    /** As {@link #lapse(EventDetails, UUID)}, of a registration that the caller has locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lapse(EventDetails event, Registration registration) {
        List<Ticket> tickets = registration.waitingTickets();
        registration.lapse(clock.instant());
        mail.lapsed(event, registration, mayWait(event));
        history.note(registration.id(), HistoryActor.SYSTEM, HistoryKind.LAPSED, "");
        entities.flush();
        returning.free(event.id(), tickets);
    }

    /** The places that were offered are taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    void accept(EventDetails event, Registration registration, String token, HistoryActor actor) {
        registration.admit(clock.instant());
        mail.admitted(event, registration, token);
        history.note(registration.id(), actor, HistoryKind.ACCEPTED, "");
        publisher.publishEvent(new RegistrationConfirmed(registration.id()));
    }

    /**
     * Ends the waiting of a party, or gives back what is offered to it.
     *
     * @return false where it neither waits nor has an offer
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean leave(EventDetails event, Registration registration, HistoryActor actor, String reason) {
        boolean offered = registration.status() == RegistrationStatus.OFFERED;
        if (!offered && registration.status() != RegistrationStatus.WAITING) {
            return false;
        }
        List<Ticket> tickets = registration.waitingTickets();
        registration.cancel(clock.instant());
        if (actor == HistoryActor.HOLDER) {
            mail.left(event, registration);
        } else {
            mail.takenOff(event, registration, reason);
        }
        history.note(registration.id(), actor, HistoryKind.LEFT, reason);
        publisher.publishEvent(new RegistrationChanged(registration.id()));
        entities.flush();
        if (offered) {
            returning.free(event.id(), tickets);
        } else {
            counts.await(event.id().value(), -tickets.size());
        }
        return true;
    }

    /** Nobody waits any more: the event has begun, or cannot be booked; each is told that there was no room. */
    @Transactional
    void endWaiting(EventDetails event) {
        UUID id = event.id().value();
        counts.lockCount(id).filter(count -> count.getWaiting() > 0).ifPresent(count -> {
            int gone = 0;
            for (Queued party : registrations.queue(id)) {
                Optional<Registration> claimed = claim(party);
                if (claimed.isPresent()) {
                    gone += claimed.get().waiting();
                    claimed.get().giveUpWaiting(clock.instant());
                    mail.noRoom(event, claimed.get());
                    history.note(claimed.get().id(), HistoryActor.SYSTEM, HistoryKind.LAPSED, "");
                }
            }
            entities.flush();
            counts.await(id, -gone);
        });
    }
}
