package org.commonground.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An e-mail address, trimmed and in lower case, at most {@value #MAX_LENGTH} characters, so that equal means the same person's mailbox. */
public record EmailAddress(String value) {

    public static final int MAX_LENGTH = 254;

    // One @, no white space or control characters (a line break would be a second header), a dot in the domain.
    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s@<>(),;:\"\\[\\]\\\\\\p{Cntrl}]{1,64}@[^\\s@<>(),;:\"\\[\\]\\\\\\p{Cntrl}.]+(\\.[^\\s@<>(),;:\"\\[\\]\\\\\\p{Cntrl}.]+)+");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > MAX_LENGTH || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /** Empty where the text is not an e-mail address. */
    public static Optional<EmailAddress> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EmailAddress(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
