package org.commonground.library;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Makes readable addresses out of titles. */
final class Slugs {

    private static final int LENGTH = 80;
    private static final String WITHOUT_LATIN = "story";

    private Slugs() {}

    /** An address that is not taken: lower-case Latin letters, digits and hyphens; a number follows where needed. */
    static String of(String title, Predicate<String> taken) {
        String base = base(title);
        String slug = base;
        for (int i = 2; taken.test(slug); i++) {
            slug = base + "-" + i;
        }
        return slug;
    }

    private static String base(String title) {
        // These letters have no accent that could be taken off.
        String latin = title.toLowerCase(Locale.ROOT)
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("&", " and ");
        String plain = Normalizer.normalize(latin, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+|['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (plain.isEmpty() || plain.equals("photos")) {
            return WITHOUT_LATIN;
        }
        return plain.length() <= LENGTH ? plain : plain.substring(0, LENGTH).replaceAll("-[^-]*$", "");
    }
}
