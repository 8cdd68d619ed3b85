package org.commonground.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cleans what people type before it is checked and stored. */
public final class Texts {

    private static final Pattern NOTHING_TO_SEE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cntrl}]*");

    private Texts() {}

    /**
     * Without white space around it and without control characters other than line breaks and tabs; never null, and empty
     * where there is nothing in it that can be seen.
     */
    public static String clean(@Nullable String text) {
        if (text == null || NOTHING_TO_SEE.matcher(text).matches()) {
            return "";
        }
        return text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }

    /** At most {@code longest} characters and an ellipsis where something was cut off; never half of an emoji. */
    public static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** As {@link #clean}, on one line. */
    public static String line(@Nullable String text) {
        return clean(text).replaceAll("\\s+", " ");
    }
}
