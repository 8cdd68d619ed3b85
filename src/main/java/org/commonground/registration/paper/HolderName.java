package org.commonground.registration.paper;

import org.commonground.shared.Limits;
import org.commonground.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The name on a ticket, in any script. */
public final class HolderName {

    /** Unicode calls these letters or signs, and they are drawn as nothing. */
    private static final String BLANK_LETTERS = "\u115F\u1160\u3164\uFFA0\u2800";

    private HolderName() {}

    /** On one line, and without the marks that turn round the reading order of what stands beside it. */
    public static String clean(@Nullable String name) {
        String straight = name == null ? "" : name.replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "");
        // Unicode has line breaks and spaces of its own: forty of them would take a ticket to a second page.
        return Texts.line(straight.replaceAll("[\\p{Z}\\u0085]", " "));
    }

    /** Whether a cleaned name can stand on a ticket: not too long, and something is to be seen of it. */
    public static boolean isGood(String name) {
        return name.length() <= Limits.NAME && name.codePoints().anyMatch(HolderName::isSeen);
    }

    /** Joiners, marks without a letter and spaces of other scripts leave the place of the name empty. */
    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> BLANK_LETTERS.indexOf(codePoint) < 0;
        };
    }
}
