package org.commonground.registration;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonground.events.EventDetails;
import org.commonground.registration.PlaceCountRepository.Count;
import org.commonground.registration.RegisterResult.NotOpen;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.RegisterResult.Waiting;
import org.commonground.registration.RegistrationRepository.Queued;
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
    private final WaitingMail mail;
    private final History history;
    private final EntityManager entities;
    private final ApplicationEventPublisher publisher;
    private final WaitingListSettings settings;
    private final Clock clock;

    Offering(
            PlaceCountRepository counts,
            RegistrationRepository registrations,
            WaitingMail mail,
            History history,
            EntityManager entities,
            ApplicationEventPublisher publisher,
            WaitingListSettings settings,
            Clock clock) {
        this.counts = counts;
        this.registrations = registrations;
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
        counts.lockCount(event.id().value()).ifPresent(count -> offer(event, count));
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
        Count count = counts.lockCount(id).orElseThrow();
        if (count.getCapacity() == 0 || !mayWait(event)) {
            return new NotOpen();
        }
        Instant now = clock.instant();
        Queue queue = offer(event, count);
        registration.await(registrations.highestNumber(id) + 1, now);
        int persons = registration.waiting();
        if (persons <= queue.free()) {
            registration.admit(now);
            entities.persist(registration);
            mail.admitted(event, registration, token);
            entities.flush();
            counts.await(id, persons);
            counts.offer(id, persons);
            publisher.publishEvent(new RegistrationConfirmed(registration.id()));
            return new Registered(registration.id(), token);
        }
        entities.persist(registration);
        mail.waiting(event, registration, queue.waiting() + 1, token);
        entities.flush();
        counts.await(id, persons);
        return new Waiting(registration.id(), token);
    }

    /** Until the event starts. */
    boolean mayWait(EventDetails event) {
        return clock.instant().isBefore(event.time().start());
    }

    /** What is free once everybody who fits has an offer, and how many parties go on waiting. */
    private record Queue(int free, int waiting) {}

    /** In the order of the list; a party that is larger than what is free waits on, and a smaller one after it is offered places. */
    private Queue offer(EventDetails event, Count count) {
        int free = count.getCapacity() - count.getTaken();
        if (count.getWaiting() == 0) {
            return new Queue(free, 0);
        }
        int offered = 0;
        int waiting = 0;
        for (Queued party : registrations.queue(event.id().value())) {
            Optional<Registration> claimed =
                    party.persons() <= free - offered && mayWait(event) ? claim(party) : Optional.empty();
            if (claimed.isPresent()) {
                offer(event, claimed.get());
                offered += claimed.get().waiting();
            } else {
                waiting++;
            }
        }
        if (offered > 0) {
            entities.flush();
            counts.offer(event.id().value(), offered);
        }
        return new Queue(free - offered, waiting);
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
        int persons = registration.waiting();
        registration.lapse(clock.instant());
        mail.lapsed(event, registration, mayWait(event));
        history.note(registration.id(), HistoryActor.SYSTEM, HistoryKind.LAPSED, "");
        entities.flush();
        counts.giveBack(event.id().value(), persons);
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
        int persons = registration.waiting();
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
            counts.giveBack(event.id().value(), persons);
        } else {
            counts.await(event.id().value(), -persons);
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
