package org.commonground.events;

import java.util.Locale;
import java.util.function.Predicate;
import org.commonground.shared.Secrets;
import org.commonground.shared.Slugs;

/** An event's part of the address, made from its title. */
final class Slug {

    private static final int LONGEST = 80;

    private Slug() {}

    /** The title in plain letters and hyphens; where that is taken, with a few random characters. */
    static String of(String title, EventKind kind, Predicate<String> taken) {
        String plain = Slugs.plain(title, LONGEST);
        String base = plain.isEmpty() ? kind.name().toLowerCase(Locale.ROOT) : plain;
        String slug = base;
        while (taken.test(slug)) {
            slug = base + "-" + Secrets.code(4).toLowerCase(Locale.ROOT);
        }
        return slug;
    }
}
