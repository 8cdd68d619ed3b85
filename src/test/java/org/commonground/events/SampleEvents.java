package org.commonground.events;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.commonground.accounts.Role;
import org.commonground.events.SaveEventResult.Saved;
import org.commonground.places.SaveVenueResult;
import org.commonground.places.VenueForm;
import org.commonground.places.VenueForm.RoomForm;
import org.commonground.places.VenueId;
import org.commonground.places.Venues;
import org.commonground.places.WardCode;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Topic;
import org.commonground.testing.As;
import org.springframework.boot.test.context.TestComponent;

/** Makes venues and events for the tests of every module that needs one. */
@TestComponent
public class SampleEvents {

    public static final WardCode WARD = new WardCode("E05011118");

    private final Events events;
    private final Venues venues;

    SampleEvents(Events events, Venues venues) {
        this.events = events;
        this.venues = venues;
    }

    /** A venue with a large hall of 200 and a small room of 20. */
    public VenueId venue() {
        var form = new VenueForm(
                "Sample Hall",
                "1 Sample Street, Birmingham B1 1AA",
                WARD,
                "Ring the bell",
                List.of(
                        new RoomForm(null, "Large hall", 200, true, true),
                        new RoomForm(null, "Small room", 20, true, false)));
        return As.role(Role.ORGANISER, () -> ((SaveVenueResult.Saved) venues.add(form)).id());
    }

    /** A local event on 10 October 2027, 9.30 to 16.30, for 100 people, with step-free access and BSL. */
    public EventForm form(String title, VenueId venue) {
        return new EventForm(
                EventKind.LOCAL,
                title,
                "A day together",
                "Come along and meet your neighbours.",
                LocalDateTime.of(2027, 10, 10, 9, 30),
                LocalDateTime.of(2027, 10, 10, 16, 30),
                EventForm.CITY,
                venue,
                100,
                Topic.NEIGHBOURS,
                Set.of(AccessNeed.STEP_FREE, AccessNeed.BSL),
                null);
    }

    public EventId create(EventForm form) {
        return As.role(Role.ORGANISER, () -> ((Saved) events.create(form)).id());
    }

    public EventId published(EventForm form) {
        EventId id = create(form);
        As.role(Role.ORGANISER, () -> events.publish(id));
        return id;
    }

    public EventId published(String title, VenueId venue) {
        return published(form(title, venue));
    }
}
