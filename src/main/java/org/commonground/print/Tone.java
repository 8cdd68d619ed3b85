package org.commonground.print;

/** How a paragraph speaks. */
public enum Tone {
    /** What the page is, above its heading. */
    KICKER(new Style(10.5, true, Ink.ACCENT, 0, 2)),
    /** The one thing to read after the heading. */
    LEAD(new Style(14, false, Ink.TEXT, 0, 6)),
    BODY(new Style(11.5, false, Ink.TEXT, 0, 6)),
    SMALL(new Style(9.5, false, Ink.MUTED, 0, 4)),
    /** A code that somebody reads out or types. */
    CODE(new Style(14, true, Ink.TEXT, 2, 4));

    private final Style style;

    Tone(Style style) {
        this.style = style;
    }

    Style style() {
        return style;
    }
}
