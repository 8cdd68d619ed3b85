package org.commonground.shared;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A telephone number as somebody wrote it: digits with what people put between them, such as "+44 121 496 0000". */
public record PhoneNumber(String value) {

    public static final int MAX_LENGTH = 40;

    private static final int FEWEST_DIGITS = 5;
    private static final int MOST_DIGITS = 15;
    private static final Pattern SHAPE = Pattern.compile("\\+?[0-9()/. \\-\u2010-\u2013]+");

    public PhoneNumber {
        value = Texts.line(value);
        long digits = value.chars().filter(c -> c >= '0' && c <= '9').count();
        if (value.length() > MAX_LENGTH
                || !SHAPE.matcher(value).matches()
                || digits < FEWEST_DIGITS
                || digits > MOST_DIGITS) {
            throw new IllegalArgumentException("Not a telephone number");
        }
    }

    /** Empty where this cannot be a telephone number. */
    public static Optional<PhoneNumber> parse(@Nullable String text) {
        if (text == null || text.length() > 2 * MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PhoneNumber(text));
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
