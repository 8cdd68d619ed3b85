package org.commonground.events.ui;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import org.commonground.events.EventDetails;
import org.commonground.events.EventForm;
import org.commonground.events.EventKind;
import org.commonground.network.Organisation;
import org.commonground.places.Venue;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Topic;
import org.jspecify.annotations.Nullable;

/** What the fields of the form hold while an organiser types. */
class EventInput {

    EventKind kind = EventKind.LOCAL;
    String title = "";
    String summary = "";
    String description = "";

    @Nullable
    LocalDateTime start;

    @Nullable
    LocalDateTime end;

    @Nullable
    Venue venue;

    @Nullable
    Integer capacity;

    @Nullable
    Topic topic;

    Set<AccessNeed> access = new HashSet<>();

    @Nullable
    Organisation organiser;

    static EventInput of(EventDetails event) {
        var input = new EventInput();
        input.kind = event.kind();
        input.title = event.title();
        input.summary = event.summary();
        input.description = event.description();
        input.start = event.time().start().atZone(event.zone()).toLocalDateTime();
        input.end = event.time().end().atZone(event.zone()).toLocalDateTime();
        input.venue = event.venue();
        input.capacity = event.capacity();
        input.topic = event.topic();
        input.access = new HashSet<>(event.access());
        input.organiser = event.organiser();
        return input;
    }

    EventForm form() {
        return new EventForm(
                kind,
                title,
                summary,
                description,
                start,
                end,
                EventForm.CITY,
                venue == null ? null : venue.id(),
                capacity,
                topic,
                access,
                organiser == null ? null : organiser.id());
    }
}
