package org.commonground.checkin;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.commonground.accounts.Role;
import org.commonground.checkin.PairResult.Paired;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.SampleEvents;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.springframework.boot.test.context.TestComponent;

/** Makes events that are on just now, with doors and phones. */
@TestComponent
public class SampleDoors {

    private final SampleEvents events;
    private final Doors doors;
    private final Scanning scanning;
    private final MovableClock clock;

    SampleDoors(SampleEvents events, Doors doors, Scanning scanning, MovableClock clock) {
        this.events = events;
        this.doors = doors;
        this.scanning = scanning;
        this.clock = clock;
    }

    /** An event that begins in an hour and takes three. */
    public EventId eventToday(String title) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), EventForm.CITY);
        var form = events.form(title, events.venue()).withTime(now.plusHours(1), now.plusHours(4));
        return events.published(form);
    }

    public DoorId door(EventId event, String name) {
        return As.role(Role.ORGANISER, () -> doors.create(event, name));
    }

    /** A link to a door, not opened yet. */
    public PairingLink link(EventId event, String door) {
        return As.role(Role.ORGANISER, () -> doors.link(doors.create(event, door), "A phone"));
    }

    /** A phone paired with a door; its token. */
    public String phone(EventId event, String door) {
        PairingLink link = link(event, door);
        return As.thePublic(
                () -> ((Paired) doors.pair(link.code(), UUID.randomUUID().toString())).token());
    }

    /** What is answered to the paired phone with this token. */
    public ScanAnswer scan(String token, Presentation presentation) {
        return As.thePublic(() -> scanning.present(doors.paired(token).orElseThrow(), List.of(presentation))
                .getFirst());
    }

    /** The same of a code that is shown just now. */
    public ScanAnswer scan(String token, String code) {
        return scan(token, new Presentation(UUID.randomUUID(), code, clock.instant()));
    }
}
