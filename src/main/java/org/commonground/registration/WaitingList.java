package org.commonground.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.registration.OfferResult.AsBefore;
import org.commonground.registration.OfferResult.Done;
import org.commonground.registration.OfferResult.OfferOver;
import org.commonground.registration.OfferResult.TooLate;
import org.commonground.registration.OfferResult.UnknownLink;
import org.commonground.registration.RegistrationRepository.Queued;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who wait can do by their private link, and what organisers can do for them. */
@Service
public class WaitingList {

    private final RegistrationRepository registrations;
    private final PrivateLinks privateLinks;
    private final Offering offering;
    private final History history;
    private final Registering registering;
    private final Events events;
    private final Clock clock;

    WaitingList(
            RegistrationRepository registrations,
            PrivateLinks privateLinks,
            Offering offering,
            History history,
            Registering registering,
            Events events,
            Clock clock) {
        this.registrations = registrations;
        this.privateLinks = privateLinks;
        this.offering = offering;
        this.history = history;
        this.registering = registering;
        this.events = events;
        this.clock = clock;
    }

    /** Whether people can join the list: until the event begins. */
    @PreAuthorize("permitAll()")
    public boolean isOpen(EventDetails event) {
        return registering.isOpen(event) && offering.mayWait(event);
    }

    /** Her place on the list, from 1; empty where she does not wait. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public OptionalInt position(RegistrationDetails registration) {
        if (registration.status() != RegistrationStatus.WAITING) {
            return OptionalInt.empty();
        }
        List<Queued> queue = registrations.queue(registration.eventId().value());
        for (int i = 0; i < queue.size(); i++) {
            if (queue.get(i).id().equals(registration.id().value())) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** Takes the places that are offered. */
    @PreAuthorize("permitAll()")
    @Transactional
    public OfferResult accept(String token) {
        return change(token, (event, registration) -> {
            if (registration.status() != RegistrationStatus.OFFERED) {
                return switch (registration.status()) {
                    case ACTIVE -> new AsBefore();
                    case LAPSED -> new OfferOver();
                    default -> new TooLate();
                };
            }
            if (!registration.isOffered(clock.instant())) {
                offering.lapse(event, registration);
                return new OfferOver();
            }
            offering.accept(event, registration, token, HistoryActor.HOLDER);
            return new Done();
        });
    }

    /** Leaves the list, or turns the offered places down. */
    @PreAuthorize("permitAll()")
    @Transactional
    public OfferResult leave(String token) {
        return change(
                token,
                (event, registration) ->
                        offering.leave(event, registration, HistoryActor.HOLDER, "") ? new Done() : new AsBefore());
    }

    /** Waits once more, at the end of the list, after the offer lapsed; may be given places at once. */
    @PreAuthorize("permitAll()")
    @Transactional
    public OfferResult joinAgain(String token) {
        return change(token, (event, registration) -> {
            if (registration.status() != RegistrationStatus.LAPSED) {
                return new AsBefore();
            }
            if (offering.join(event, registration, token) instanceof RegisterResult.NotOpen) {
                return new TooLate();
            }
            history.note(registration.id(), HistoryActor.HOLDER, HistoryKind.WAITING_AGAIN, "");
            return new Done();
        });
    }

    /** Who waits for an event or has an offer: offers first, then the list in its order. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public List<WaitingParty> ofEvent(EventId event) {
        var parties = new ArrayList<WaitingParty>();
        registrations
                .inOrder(event.value(), Set.of(RegistrationStatus.OFFERED))
                .forEach(registration -> parties.add(registration.waitingParty(0)));
        int position = 1;
        for (Registration registration : registrations.inOrder(event.value(), Set.of(RegistrationStatus.WAITING))) {
            parties.add(registration.waitingParty(position++));
        }
        return parties;
    }

    /** Puts a party before all others; its offer follows as soon as there are places for all of it. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public DeskResult putFirst(RegistrationId id, String reason) {
        if (!RegistrationDesk.isReason(reason)) {
            return new DeskResult.BadReason();
        }
        Registration registration = registrations.lockById(id.value()).orElse(null);
        if (registration == null || registration.status() != RegistrationStatus.WAITING) {
            return new DeskResult.AsBefore();
        }
        registration.putFirst(
                registrations.highestPriority(registration.eventId().value()) + 1);
        history.note(id, HistoryActor.STAFF, HistoryKind.PUT_FIRST, reason);
        return new DeskResult.Done();
    }

    /** Takes the offered places for a party that said so by phone or at a desk. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public DeskResult acceptFor(RegistrationId id) {
        Registration registration = registrations.lockById(id.value()).orElse(null);
        if (registration == null || !registration.isOffered(clock.instant())) {
            return new DeskResult.AsBefore();
        }
        EventDetails event =
                events.find(registration.eventId()).filter(registering::isOpen).orElse(null);
        if (event == null) {
            return new DeskResult.TooLate();
        }
        offering.accept(event, registration, privateLinks.replace(registration), HistoryActor.STAFF);
        return new DeskResult.Done();
    }

    /** Takes a party off the list, and its offer back; it is told why. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public DeskResult remove(RegistrationId id, String reason) {
        if (!RegistrationDesk.isReason(reason)) {
            return new DeskResult.BadReason();
        }
        Registration registration = registrations.lockById(id.value()).orElse(null);
        Optional<EventDetails> event =
                Optional.ofNullable(registration).map(Registration::eventId).flatMap(events::find);
        return registration != null
                        && event.isPresent()
                        && offering.leave(event.get(), registration, HistoryActor.STAFF, reason)
                ? new DeskResult.Done()
                : new DeskResult.AsBefore();
    }

    private OfferResult change(String token, BiFunction<EventDetails, Registration, OfferResult> change) {
        Registration registration = privateLinks
                .registration(token)
                .flatMap(registrations::lockById)
                .orElse(null);
        if (registration == null) {
            return new UnknownLink();
        }
        EventDetails event =
                events.find(registration.eventId()).filter(registering::isOpen).orElse(null);
        return event == null ? new TooLate() : change.apply(event, registration);
    }
}
