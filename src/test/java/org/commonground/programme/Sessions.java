package org.commonground.programme;

import java.time.Instant;
import java.util.UUID;
import org.commonground.places.RoomId;
import org.commonground.shared.TimeSpan;

/** Sessions for tests: on one morning, in rooms that are known by name. */
final class Sessions {

    static final Instant NINE = Instant.parse("2026-06-13T09:00:00Z");

    private Sessions() {}

    static ProgrammeSession session(String title, String room, int startMinute, int minutes) {
        Instant start = NINE.plusSeconds(startMinute * 60L);
        return new ProgrammeSession(
                new SessionId(UUID.nameUUIDFromBytes(title.getBytes())),
                title,
                "",
                SessionKind.WORKSHOP,
                room(room),
                room,
                new TimeSpan(start, start.plusSeconds(minutes * 60L)),
                null,
                "",
                null);
    }

    static ProgrammeSession withSpeakers(ProgrammeSession s, String speakers) {
        return new ProgrammeSession(
                s.id(),
                s.title(),
                s.abstractText(),
                s.kind(),
                s.roomId(),
                s.roomName(),
                s.time(),
                s.track(),
                speakers,
                s.signUpCapacity());
    }

    static ProgrammeSession withSignUps(ProgrammeSession s, int persons) {
        return new ProgrammeSession(
                s.id(),
                s.title(),
                s.abstractText(),
                s.kind(),
                s.roomId(),
                s.roomName(),
                s.time(),
                s.track(),
                s.speakers(),
                persons);
    }

    static RoomId room(String name) {
        return new RoomId(UUID.nameUUIDFromBytes(name.getBytes()));
    }
}
