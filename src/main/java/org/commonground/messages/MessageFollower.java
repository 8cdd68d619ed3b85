package org.commonground.messages;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.commonground.events.EventCancelled;
import org.commonground.events.EventChanged;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.EventRemoved;
import org.commonground.events.Events;
import org.commonground.mail.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Does with messages what happens to their event, in the same transaction. */
@Component
class MessageFollower {

    private final MessageRepository messages;
    private final Events events;
    private final Outbox outbox;
    private final Clock clock;

    MessageFollower(MessageRepository messages, Events events, Outbox outbox, Clock clock) {
        this.messages = messages;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What is scheduled relative to the event moves along. */
    @EventListener
    void on(EventChanged happened) {
        EventDetails event = events.find(happened.event()).orElseThrow();
        each(happened.event(), message -> message.follow(event));
    }

    /** Those who booked are told by their own letter that it is off; nothing else follows. */
    @EventListener
    void on(EventCancelled happened) {
        each(happened.event(), message -> message.stop(StopReason.EVENT, clock.instant()));
    }

    @EventListener
    void on(EventRemoved happened) {
        UUID event = happened.event().value();
        List<UUID> about = new ArrayList<>(messages.idsOfEvent(event));
        // What organisers sent to themselves is about the event.
        about.add(event);
        outbox.removeAbout(about);
        messages.deleteOfEvent(event);
    }

    private void each(EventId event, Consumer<Message> work) {
        messages.idsOfEvent(event.value()).forEach(id -> messages.lockById(id).ifPresent(work));
    }
}
