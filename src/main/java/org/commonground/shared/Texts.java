package org.commonground.shared;

import org.jspecify.annotations.Nullable;

/** Cleans what people type before it is checked and stored. */
public final class Texts {

    private Texts() {}

    /** Without white space around it and without control characters other than line breaks and tabs; never null. */
    public static String clean(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }

    /** As {@link #clean}, on one line. */
    public static String line(@Nullable String text) {
        return clean(text).replaceAll("\\s+", " ");
    }
}
