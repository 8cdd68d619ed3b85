package org.commonground.programme;

import org.commonground.shared.Limits;
import org.commonground.shared.Texts;

/** A thread that runs through a programme. Within one programme a track of one name has one colour. */
public record Track(String name, TrackColour colour) {

    public Track {
        name = Texts.line(name);
        if (name.isEmpty() || name.length() > Limits.NAME) {
            throw new IllegalArgumentException("A track's name has 1 to " + Limits.NAME + " characters");
        }
    }
}
