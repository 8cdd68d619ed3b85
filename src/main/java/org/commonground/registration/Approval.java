package org.commonground.registration;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.registration.DeskResult.AsBefore;
import org.commonground.registration.DeskResult.BadReason;
import org.commonground.registration.DeskResult.Done;
import org.commonground.registration.DeskResult.Gone;
import org.commonground.registration.DeskResult.TooLate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides about bookings where the terms of the event want an organiser to agree. */
@Service
public class Approval {

    private final RegistrationRepository registrations;
    private final PrivateLinks privateLinks;
    private final Registering registering;
    private final Offering offering;
    private final ApprovalMail mail;
    private final History history;
    private final Events events;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Approval(
            RegistrationRepository registrations,
            PrivateLinks privateLinks,
            Registering registering,
            Offering offering,
            ApprovalMail mail,
            History history,
            Events events,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.registrations = registrations;
        this.privateLinks = privateLinks;
        this.registering = registering;
        this.offering = offering;
        this.mail = mail;
        this.history = history;
        this.events = events;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** How many bookings of an event wait for a decision. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public int undecided(EventId event) {
        return registrations.countByEventIdAndStatus(event.value(), RegistrationStatus.REQUESTED);
    }

    /** The party gets its places; where there is no room, or others wait, it joins the waiting list. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public DeskResult approve(RegistrationId id) {
        return decide(registrations.lockById(id.value()), (event, registration) -> {
            // Her first mail's link goes on working; the new mail brings one of its own.
            if (offering.join(event, registration, privateLinks.add(registration)) instanceof RegisterResult.NotOpen) {
                return new TooLate();
            }
            history.note(id, HistoryActor.STAFF, HistoryKind.APPROVED, "");
            return new Done();
        });
    }

    /** The party gets no places, and is told why. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public DeskResult decline(RegistrationId id, String reason) {
        if (!RegistrationDesk.isReason(reason)) {
            return new BadReason();
        }
        return decide(registrations.lockById(id.value()), (event, registration) -> {
            registration.cancel(clock.instant());
            mail.declined(event, registration, reason);
            history.note(id, HistoryActor.STAFF, HistoryKind.DECLINED, reason);
            publisher.publishEvent(new RegistrationChanged(id));
            return new Done();
        });
    }

    /** Takes the request back, by its private link. */
    @PreAuthorize("permitAll()")
    @Transactional
    public DeskResult withdraw(String token) {
        return decide(privateLinks.registration(token).flatMap(registrations::lockById), (event, registration) -> {
            registration.cancel(clock.instant());
            mail.withdrawn(event, registration);
            history.note(registration.id(), HistoryActor.HOLDER, HistoryKind.WITHDRAWN, "");
            publisher.publishEvent(new RegistrationChanged(registration.id()));
            return new Done();
        });
    }

    private DeskResult decide(
            Optional<Registration> found, BiFunction<EventDetails, Registration, DeskResult> decision) {
        if (found.isEmpty()) {
            return new Gone();
        }
        if (found.get().status() != RegistrationStatus.REQUESTED) {
            return new AsBefore();
        }
        return events.find(found.get().eventId())
                .filter(registering::isOpen)
                .map(event -> decision.apply(event, found.get()))
                .orElseGet(TooLate::new);
    }
}
