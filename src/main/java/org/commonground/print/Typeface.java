package org.commonground.print;

import java.lang.Character.UnicodeScript;

/** A design for a script, with the height that a line of it needs (in parts of the font's size). */
enum Typeface {
    LATIN(FontFile.SANS, FontFile.SANS_BOLD, 1.0, 0.35),
    NASKH(FontFile.NASKH, FontFile.NASKH_BOLD, 1.07, 0.63),
    /** Words run downwards to the left: a line is nearly twice as high as a Latin one. */
    NASTALIQ(FontFile.NASTALIQ, FontFile.NASTALIQ_BOLD, 1.75, 0.85),
    BENGALI(FontFile.BENGALI, FontFile.BENGALI_BOLD, 1.0, 0.42),
    GURMUKHI(FontFile.GURMUKHI, FontFile.GURMUKHI_BOLD, 1.0, 0.42),
    DEVANAGARI(FontFile.DEVANAGARI, FontFile.DEVANAGARI, 1.0, 0.42),
    GUJARATI(FontFile.GUJARATI, FontFile.GUJARATI, 1.0, 0.42),
    ETHIOPIC(FontFile.ETHIOPIC, FontFile.ETHIOPIC, 1.0, 0.35);

    private final FontFile regular;
    private final FontFile bold;
    private final double ascent;
    private final double descent;

    Typeface(FontFile regular, FontFile bold, double ascent, double descent) {
        this.regular = regular;
        this.bold = bold;
        this.ascent = ascent;
        this.descent = descent;
    }

    FontFile file(boolean inBold) {
        return inBold ? bold : regular;
    }

    double ascent() {
        return ascent;
    }

    double descent() {
        return descent;
    }

    /** The design meant for a script; Latin also for every script that has none of its own here. */
    static Typeface of(UnicodeScript script, Typeface arabic) {
        return switch (script) {
            case ARABIC -> arabic;
            case BENGALI -> BENGALI;
            case GURMUKHI -> GURMUKHI;
            case DEVANAGARI -> DEVANAGARI;
            case GUJARATI -> GUJARATI;
            case ETHIOPIC -> ETHIOPIC;
            default -> LATIN;
        };
    }
}
