package org.commonground.events;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import org.commonground.shared.Secrets;

/** An event's part of the address, made from its title. */
final class Slug {

    private static final int LONGEST = 80;

    private Slug() {}

    /** The title in plain letters and hyphens; where that is taken, with a few random characters. */
    static String of(String title, EventKind kind, Predicate<String> taken) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019]", "")
                .replaceAll("[^a-z0-9]+", "-");
        String base = trim(plain.substring(0, Math.min(plain.length(), LONGEST)));
        if (base.isEmpty()) {
            base = kind.name().toLowerCase(Locale.ROOT);
        }
        String slug = base;
        while (taken.test(slug)) {
            slug = base + "-" + Secrets.code(4).toLowerCase(Locale.ROOT);
        }
        return slug;
    }

    private static String trim(String slug) {
        return slug.replaceAll("^-+|-+$", "");
    }
}
