package org.commonground.checkin;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.events.EventId;
import org.commonground.events.copying.EventPart;
import org.commonground.events.copying.TimeShift;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The doors of an event as a part of its copy: their names only. A phone is paired anew. */
@Component
class DoorsPart implements EventPart {

    private final DoorRepository doors;
    private final Wording wording;
    private final Clock clock;

    DoorsPart(DoorRepository doors, Wording wording, Clock clock) {
        this.doors = doors;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public String labelKey() {
        return "checkin.copy.label";
    }

    @Override
    public Optional<String> about(EventId event, Locale locale) {
        int count = doors.countByEventId(event.value());
        return count == 0 ? Optional.empty() : Optional.of(wording.text(locale, "checkin.copy.about", count));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> copy(EventId from, EventId to, TimeShift shift, Locale locale) {
        List<Door> originals = doors.findByEventIdOrderByCreatedAtAscNameAsc(from.value());
        // They are listed by their age and are to keep their order: one is a second younger than the one before it.
        Instant eldest = clock.instant().minusSeconds(originals.size());
        List<Door> copies = new ArrayList<>();
        for (Door door : originals) {
            copies.add(new Door(to, door.name(), eldest.plusSeconds(copies.size())));
        }
        doors.saveAllAndFlush(copies);
        return List.of();
    }

    @Override
    public int order() {
        return 20;
    }
}
