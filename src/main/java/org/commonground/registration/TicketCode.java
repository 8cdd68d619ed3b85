package org.commonground.registration;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonground.shared.Secrets;
import org.jspecify.annotations.Nullable;

/** The secret in a ticket's QR code: {@value #LENGTH} upper-case letters and digits, 130 bits. */
public record TicketCode(String value) {

    public static final int LENGTH = 26;

    private static final Pattern SEPARATORS = Pattern.compile("[\\s-]");
    private static final Pattern SHAPE = Pattern.compile("[" + Secrets.ALPHABET + "]{" + LENGTH + "}");

    public TicketCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a ticket code");
        }
    }

    static TicketCode random() {
        return new TicketCode(Secrets.code(LENGTH));
    }

    /** Empty where what was scanned or typed cannot be a code of ours; spaces, hyphens and small letters are forgiven. */
    public static Optional<TicketCode> parse(@Nullable String text) {
        // Nothing this long is a code: do not work through it.
        if (text == null || text.length() > 100) {
            return Optional.empty();
        }
        String bare = SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return SHAPE.matcher(bare).matches() ? Optional.of(new TicketCode(bare)) : Optional.empty();
    }

    @Override
    public String toString() {
        // A secret: it must not get into a log.
        return "TicketCode";
    }
}
