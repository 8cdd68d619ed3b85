package org.commonground.events;

/** Where an event is in its life. Closed and cancelled are for good. */
public enum EventStatus {
    /** Only organisers see it. */
    DRAFT,
    /** The public sees it and can book. */
    PUBLISHED,
    /** It is over: nothing can be booked, those who came are asked how it was. */
    CLOSED,
    /** It does not take place. */
    CANCELLED;

    /** Whether the event and all that belongs to it stays as it is. */
    public boolean isOver() {
        return this == CLOSED || this == CANCELLED;
    }

    /** The key of its name among the translations. */
    public String key() {
        return "events.status." + name();
    }
}
