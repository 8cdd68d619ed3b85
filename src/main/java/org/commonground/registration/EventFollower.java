package org.commonground.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.commonground.accounts.RunAs;
import org.commonground.events.EventCancelled;
import org.commonground.events.EventChanged;
import org.commonground.events.EventClosed;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.EventPublished;
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
    private final Events events;
    private final TicketLetters letters;
    private final Outbox outbox;
    private final Post post;
    private final History history;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    EventFollower(
            RegistrationRepository registrations,
            PlaceCountRepository counts,
            Events events,
            TicketLetters letters,
            Outbox outbox,
            Post post,
            History history,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.registrations = registrations;
        this.counts = counts;
        this.events = events;
        this.letters = letters;
        this.outbox = outbox;
        this.post = post;
        this.history = history;
        this.publisher = publisher;
        this.clock = clock;
    }

    @EventListener
    void on(EventPublished happened) {
        limit(happened.event());
    }

    @EventListener
    void on(EventChanged happened) {
        limit(happened.event());
    }

    @EventListener
    void on(EventClosed happened) {
        limit(happened.event());
    }

    /** Bookings know no other limit than the one beside the count, so it changes with what it is made of. */
    private void limit(EventId event) {
        int capacity = events.bookableCapacity(event).orElse(0);
        counts.begin(event.value(), event.value(), capacity);
        counts.limit(event.value(), capacity);
    }

    /** Nobody's place is left, and everybody who held one is told once. */
    @EventListener
    void on(EventCancelled happened) {
        UUID id = happened.event().value();
        // Who is giving places back holds the registration and waits for the counts: let her through first. What was
        // read
        // here would miss the tickets of those who are just booking, and be kept.
        registrations.lockAllOfEvent(id);
        List<UUID> subjects = lockedCounts(id);
        EventDetails event = RunAs.system(() -> events.find(happened.event())).orElseThrow();
        for (Registration registration : registrations.lockOfEvent(id)) {
            boolean held = registration.places() > 0;
            if (!registration.cancel(clock.instant()).isEmpty()) {
                history.note(registration.id(), HistoryActor.SYSTEM, HistoryKind.CALLED_OFF, "");
                post.send(registration, () -> letters.calledOff(event, registration, held));
                publisher.publishEvent(new RegistrationChanged(registration.id()));
            }
        }
        counts.reset(subjects);
        counts.limit(id, 0);
    }

    /** From here on nobody else books: who is about to has to see that the event is cancelled. In the order of booking. */
    private List<UUID> lockedCounts(UUID event) {
        counts.begin(event, event, 0);
        List<UUID> subjects = new ArrayList<>(counts.ofEvent(event));
        subjects.remove(event);
        subjects.sort(Comparator.naturalOrder());
        subjects.add(event);
        subjects.forEach(counts::lock);
        return subjects;
    }

    @EventListener
    void on(EventRemoved happened) {
        outbox.removeAbout(registrations.idsOfEvent(happened.event().value()));
        registrations.deleteOfEvent(happened.event().value());
        counts.deleteOfEvent(happened.event().value());
    }
}
