package org.commonground.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Makes readable addresses out of titles. */
public final class Slugs {

    private Slugs() {}

    /** The title in lower-case Latin letters, digits and hyphens, cut between words; empty where it has none of these. */
    public static String plain(String title, int longest) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+|['’]", "")
                .toLowerCase(Locale.ROOT)
                // These letters have no accent that could be taken off.
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("&", " and ")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.length() <= longest ? plain : plain.substring(0, longest).replaceAll("-[^-]*$", "");
    }

    /** This address, or the first with a number after it that is not taken. */
    public static String free(String base, Predicate<String> taken) {
        String slug = base;
        for (int i = 2; taken.test(slug); i++) {
            slug = base + "-" + i;
        }
        return slug;
    }
}
