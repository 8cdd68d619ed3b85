package org.commonground.print;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text to print and, where it is known and differs from the document's, the language it is written in. */
public record PrintText(String value, @Nullable Locale language) {

    public static PrintText of(String value) {
        return new PrintText(value, null);
    }

    public static PrintText in(Locale language, String value) {
        return new PrintText(value, language);
    }
}
