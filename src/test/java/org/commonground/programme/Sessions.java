package org.commonground.programme;

import java.time.Instant;
import java.util.UUID;
import org.commonground.places.RoomId;
import org.commonground.shared.TimeSpan;
import org.jspecify.annotations.Nullable;

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

    static ProgrammeSession withSpeakers(ProgrammeSession session, String speakers) {
        return with(session, speakers, session.signUpCapacity());
    }

    static ProgrammeSession withSignUps(ProgrammeSession session, int persons) {
        return with(session, session.speakers(), persons);
    }

    private static ProgrammeSession with(ProgrammeSession s, String speakers, @Nullable Integer signUpCapacity) {
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
                signUpCapacity);
    }

    static RoomId room(String name) {
        return new RoomId(UUID.nameUUIDFromBytes(name.getBytes()));
    }
}
