package org.commonground.print;

import java.util.Locale;
import java.util.Set;

/** Makes any text safe to set: one kind of line break, no control characters, no broken surrogates. */
final class PlainText {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "ur", "fa", "ps", "he", "yi", "ckb", "ug", "sd");

    private PlainText() {}

    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(codePoint -> {
            if (codePoint == '\n' || codePoint == '\r' || codePoint == 0x2028 || codePoint == 0x2029) {
                clean.append('\n');
            } else if (Character.isWhitespace(codePoint)) {
                clean.append(' ');
            } else if (mayBeWritten(codePoint)) {
                clean.appendCodePoint(codePoint);
            }
        });
        return clean.toString().strip();
    }

    /** Direction overrides are left out because they can make a line say something other than what was written. */
    private static boolean mayBeWritten(int codePoint) {
        boolean directionControl =
                (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
        boolean nonCharacter = (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
        return !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE
                && !directionControl
                && !nonCharacter
                && codePoint != 0xFEFF;
    }

    static boolean isRightToLeft(Locale language) {
        return RIGHT_TO_LEFT.contains(language.getLanguage())
                || language.getScript().equals("Arab");
    }
}
