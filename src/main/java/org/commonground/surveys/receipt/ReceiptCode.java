package org.commonground.surveys.receipt;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonground.shared.Secrets;
import org.jspecify.annotations.Nullable;

/** Twelve characters, 60 bits, that only the person who said something holds; we keep their hash. */
public record ReceiptCode(String value) {

    private static final int LENGTH = 12;
    private static final Pattern SHAPE = Pattern.compile("[" + Secrets.ALPHABET + "]{" + LENGTH + "}");

    /** Far longer than any spacing somebody would type. */
    private static final int LONGEST_INPUT = 100;

    public ReceiptCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a receipt code");
        }
    }

    public static ReceiptCode random() {
        return new ReceiptCode(Secrets.code(LENGTH));
    }

    /** Reads what a person typed: any case, any spacing, O for 0, I and L for 1. */
    public static Optional<ReceiptCode> parse(@Nullable String typed) {
        if (typed == null || typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}.,_]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return SHAPE.matcher(code).matches() ? Optional.of(new ReceiptCode(code)) : Optional.empty();
    }

    /** As it is shown and read aloud: 4-4-4. */
    public String shown() {
        return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
    }

    /** What is stored, 32 bytes. */
    public byte[] hash() {
        return Secrets.sha256(value);
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "ReceiptCode";
    }
}
