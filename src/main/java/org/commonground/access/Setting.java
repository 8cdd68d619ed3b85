package org.commonground.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.commonground.events.EventDetails;
import org.commonground.programme.ProgrammeSession;
import org.jspecify.annotations.Nullable;

/**
 * When and where something is needed.
 *
 * @param title of the session, or of the event
 * @param room null for the event as a whole
 * @param place the room's name, or the venue's
 */
public record Setting(
        String title, Instant start, UUID venue, @Nullable UUID room, String place) {

    static Setting of(EventDetails event) {
        return new Setting(
                event.title(),
                event.time().start(),
                event.venue().id().value(),
                null,
                event.venue().name());
    }

    static Setting of(EventDetails event, ProgrammeSession session) {
        return new Setting(
                session.title(),
                session.time().start(),
                event.venue().id().value(),
                session.roomId().value(),
                session.roomName());
    }

    /** What is different here from there; another name of the same room is not. */
    Set<Again> movedFrom(Setting there) {
        Set<Again> moved = EnumSet.noneOf(Again.class);
        if (!start.equals(there.start)) {
            moved.add(Again.TIME);
        }
        if (!venue.equals(there.venue) || !Objects.equals(room, there.room)) {
            moved.add(Again.PLACE);
        }
        return moved;
    }
}
