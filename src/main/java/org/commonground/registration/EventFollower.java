package org.commonground.registration;

import java.time.Clock;
import java.util.List;
import org.commonground.accounts.RunAs;
import org.commonground.events.EventCancelled;
import org.commonground.events.EventDetails;
import org.commonground.events.EventRemoved;
import org.commonground.events.Events;
import org.commonground.mail.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Does with registrations what happens to their event, in the same transaction. */
@Component
class EventFollower {

    private final RegistrationRepository registrations;
    private final PlaceCountRepository counts;
    private final PlaceReturning returning;
    private final Events events;
    private final TicketLetters letters;
    private final Outbox outbox;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    EventFollower(
            RegistrationRepository registrations,
            PlaceCountRepository counts,
            PlaceReturning returning,
            Events events,
            TicketLetters letters,
            Outbox outbox,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.registrations = registrations;
        this.counts = counts;
        this.returning = returning;
        this.events = events;
        this.letters = letters;
        this.outbox = outbox;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Nobody's place is left, and everybody who held one is told once. */
    @EventListener
    void on(EventCancelled happened) {
        // From here on nobody else books: who is about to has to see that the event is cancelled.
        counts.begin(happened.event().value(), happened.event().value());
        counts.lock(happened.event().value());
        EventDetails event = RunAs.system(() -> events.find(happened.event())).orElseThrow();
        for (Registration registration :
                registrations.findByEventIdOrderByCreatedAtDesc(event.id().value())) {
            List<Ticket> given = registration.cancel(clock.instant());
            if (!given.isEmpty()) {
                returning.free(event.id(), given);
                outbox.send(letters.calledOff(event, registration));
                publisher.publishEvent(new RegistrationChanged(registration.id()));
            }
        }
    }

    @EventListener
    void on(EventRemoved happened) {
        registrations.deleteOfEvent(happened.event().value());
        counts.deleteOfEvent(happened.event().value());
    }
}
