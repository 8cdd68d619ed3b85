package org.commonground.events;

import java.time.Clock;
import org.commonground.places.VenueChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An event whose venue has another address has itself changed for all who come to it, and for their calendars. */
@Component
class VenueFollower {

    private final EventRepository events;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    VenueFollower(EventRepository events, ApplicationEventPublisher publisher, Clock clock) {
        this.events = events;
        this.publisher = publisher;
        this.clock = clock;
    }

    @EventListener
    void on(VenueChanged happened) {
        for (Event event : events.lockPublishedAt(happened.venue().value())) {
            event.touch(clock.instant());
            events.saveAndFlush(event);
            publisher.publishEvent(new EventChanged(event.id()));
        }
    }
}
