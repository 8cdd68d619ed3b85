package org.commonground.programme;

import java.util.Locale;

/** The colours a track may have; each is readable in the light and in the dark scheme (see programme.css). */
public enum TrackColour {
    TEAL,
    BLUE,
    VIOLET,
    PLUM,
    BRICK,
    AMBER,
    GREEN,
    SLATE;

    /** The key of its name among the translations. */
    public String key() {
        return "programme.colour." + name();
    }

    /** The style class that sets its colours. */
    public String styleClass() {
        return "cg-colour-" + cssName();
    }

    /** How the style sheet and the grid call it. */
    public String cssName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
