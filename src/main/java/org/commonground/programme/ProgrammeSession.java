package org.commonground.programme;

import org.commonground.places.Room;
import org.commonground.places.RoomId;
import org.commonground.shared.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * One session of a programme.
 *
 * @param roomName the room's name when the session was placed there
 * @param speakers who speaks or hosts; may be empty
 * @param signUpCapacity persons who can sign up for it, null where nobody needs to
 */
public record ProgrammeSession(
        SessionId id,
        String title,
        String abstractText,
        SessionKind kind,
        RoomId roomId,
        String roomName,
        TimeSpan time,
        @Nullable Track track,
        String speakers,
        @Nullable Integer signUpCapacity) {

    ProgrammeSession in(Room room) {
        return new ProgrammeSession(
                id, title, abstractText, kind, room.id(), room.name(), time, track, speakers, signUpCapacity);
    }

    /** How long it takes, in minutes. */
    public int minutes() {
        return (int) time.length().toMinutes();
    }
}
