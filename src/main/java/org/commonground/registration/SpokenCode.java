package org.commonground.registration;

import java.util.Locale;
import java.util.Optional;
import org.commonground.shared.Secrets;

/** The short code of a ticket for people without a phone; unique within an event, no secret. */
public final class SpokenCode {

    static final int LENGTH = 6;

    private SpokenCode() {}

    static String random() {
        return Secrets.code(LENGTH);
    }

    /** As it is shown, such as "7G2-QK4". */
    public static String shown(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** Empty where this cannot be a spoken code. */
    static Optional<String> parse(String text) {
        return text.length() > 2 * LENGTH
                ? Optional.empty()
                : Optional.of(typed(text)).filter(code -> code.length() == LENGTH);
    }

    /** What somebody typed, in the form in which it is stored; letters that are not in use count as what they look like. */
    public static String typed(String text) {
        return text.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
