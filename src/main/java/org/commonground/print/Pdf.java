package org.commonground.print;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** How PDF writes numbers and texts. */
final class Pdf {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Pdf() {}

    /** A number with at most three decimals, never in exponent form. */
    static String number(double value) {
        long thousandths = Math.round(value * 1000);
        if (thousandths % 1000 == 0) {
            return Long.toString(thousandths / 1000);
        }
        return String.format(Locale.ROOT, "%.3f", thousandths / 1000.0);
    }

    /** A text string as UTF-16 with its mark. */
    static String text(String value) {
        return "<FEFF" + utf16(value) + ">";
    }

    static String utf16(String value) {
        return HEX.formatHex(value.getBytes(StandardCharsets.UTF_16BE));
    }

    static String glyph(int code) {
        return HEX.toHexDigits((short) code);
    }
}
