package org.commonground.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may change about a session besides its time and room, in the order of its form. */
public enum SessionPart {
    TITLE,
    KIND,
    ROOM_NAME,
    TRACK,
    SPEAKERS,
    ABSTRACT,
    SIGN_UP;

    /** The parts in which two states of a session differ; that another room has another name is not told besides. */
    static List<SessionPart> changed(ProgrammeSession before, ProgrammeSession now) {
        return Arrays.stream(values())
                .filter(part -> !Objects.equals(part.of(before), part.of(now)))
                .filter(part -> part != ROOM_NAME || before.roomId().equals(now.roomId()))
                .toList();
    }

    private @Nullable Object of(ProgrammeSession session) {
        return switch (this) {
            case TITLE -> session.title();
            case KIND -> session.kind();
            case ROOM_NAME -> session.roomName();
            case TRACK -> session.track();
            case SPEAKERS -> session.speakers();
            case ABSTRACT -> session.abstractText();
            case SIGN_UP -> session.signUpCapacity();
        };
    }

    /** The key of its name among the translations. */
    public String key() {
        return "programme.part." + name();
    }
}
