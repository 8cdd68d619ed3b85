package org.commonground.programme.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.commonground.places.Room;
import org.commonground.places.Venue;
import org.commonground.programme.Placement;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.SessionForm;
import org.commonground.programme.SessionKind;
import org.commonground.programme.Track;
import org.commonground.programme.TrackColour;
import org.commonground.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What the fields of a session's dialog hold while somebody is typing; complete once they are valid. */
class SessionFields {

    String title = "";
    String abstractText = "";

    @Nullable
    SessionKind kind = SessionKind.WORKSHOP;

    @Nullable
    Room room;

    @Nullable
    LocalDate day;

    @Nullable
    LocalTime start;

    @Nullable
    Integer minutes = FreeHour.MINUTES;

    String track = "";
    TrackColour colour = TrackColour.TEAL;
    String speakers = "";

    @Nullable
    Integer signUpCapacity;

    /** A new session of an hour in that room from that time. */
    static SessionFields blank(Room room, LocalDateTime start, ProgrammeDays days) {
        var fields = new SessionFields();
        fields.room = room;
        fields.day = days.dayOf(start);
        fields.start = start.toLocalTime();
        return fields;
    }

    static SessionFields of(ProgrammeSession session, Venue venue, ProgrammeDays days) {
        var fields = new SessionFields();
        fields.title = session.title();
        fields.abstractText = session.abstractText();
        fields.kind = session.kind();
        fields.room = venue.room(session.roomId()).orElse(null);
        fields.day = days.dayOf(session);
        fields.start = days.startOf(session).toLocalTime();
        fields.minutes = session.minutes();
        if (session.track() != null) {
            fields.track = session.track().name();
            fields.colour = session.track().colour();
        }
        fields.speakers = session.speakers();
        fields.signUpCapacity = session.signUpCapacity();
        return fields;
    }

    Placement placement(ProgrammeDays days) {
        if (room == null || day == null || start == null || minutes == null) {
            throw new IllegalStateException("The fields were not valid");
        }
        return new Placement(room.id(), days.at(day, start), minutes);
    }

    SessionForm form(ProgrammeDays days) {
        if (kind == null) {
            throw new IllegalStateException("The fields were not valid");
        }
        return new SessionForm(
                title,
                abstractText,
                kind,
                placement(days),
                Texts.line(track).isEmpty() ? null : new Track(track, colour),
                speakers,
                signUpCapacity);
    }
}
