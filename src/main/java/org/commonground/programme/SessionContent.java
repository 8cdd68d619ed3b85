package org.commonground.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.commonground.places.Room;
import org.commonground.places.RoomId;
import org.commonground.shared.TimeSpan;
import org.jspecify.annotations.Nullable;

/** What a session holds, stored alike in the draft and in a release. */
@Embeddable
record SessionContent(
        String title,
        @Column(columnDefinition = "text") String abstractText,
        @Enumerated(EnumType.STRING) SessionKind kind,
        UUID roomId,
        String roomName,
        Instant startsAt,
        int minutes,
        @Nullable String trackName,
        @Nullable @Enumerated(EnumType.STRING) TrackColour trackColour,
        String speakers,
        @Nullable Integer signUpCapacity) {

    static SessionContent of(SessionForm form, Room room, Instant start) {
        Track track = form.track();
        return new SessionContent(
                form.title(),
                form.abstractText(),
                form.kind(),
                room.id().value(),
                room.name(),
                start,
                form.placement().minutes(),
                track == null ? null : track.name(),
                track == null ? null : track.colour(),
                form.speakers(),
                form.signUpCapacity());
    }

    static SessionContent of(ProgrammeSession session) {
        Track track = session.track();
        return new SessionContent(
                session.title(),
                session.abstractText(),
                session.kind(),
                session.roomId().value(),
                session.roomName(),
                session.time().start(),
                session.minutes(),
                track == null ? null : track.name(),
                track == null ? null : track.colour(),
                session.speakers(),
                session.signUpCapacity());
    }

    SessionContent moved(Room room, Instant start, int newMinutes) {
        return new SessionContent(
                title,
                abstractText,
                kind,
                room.id().value(),
                room.name(),
                start,
                newMinutes,
                trackName,
                trackColour,
                speakers,
                signUpCapacity);
    }

    /** In the room it was in, which may be none of the venue's any more. */
    SessionContent moved(Instant start) {
        return new SessionContent(
                title,
                abstractText,
                kind,
                roomId,
                roomName,
                start,
                minutes,
                trackName,
                trackColour,
                speakers,
                signUpCapacity);
    }

    ProgrammeSession session(UUID id) {
        return new ProgrammeSession(
                new SessionId(id),
                title,
                abstractText,
                kind,
                new RoomId(roomId),
                roomName,
                new TimeSpan(startsAt, startsAt.plus(Duration.ofMinutes(minutes))),
                trackName == null || trackColour == null ? null : new Track(trackName, trackColour),
                speakers,
                signUpCapacity);
    }
}
