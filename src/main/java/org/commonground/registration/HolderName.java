package org.commonground.registration;

import org.commonground.shared.Limits;
import org.commonground.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The name on a ticket, in any script. */
final class HolderName {

    private HolderName() {}

    /** On one line, and without the marks that turn round the reading order of what stands beside it. */
    static String clean(@Nullable String name) {
        return Texts.line(name == null ? "" : name.replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", ""));
    }

    /** Whether a cleaned name can stand on a ticket. */
    static boolean isGood(String name) {
        return !name.isEmpty() && name.length() <= Limits.NAME;
    }
}
