package org.commonground.library;

import java.util.function.Predicate;
import org.commonground.shared.Slugs;

/** A story's part of the address, made from its title. */
final class StorySlug {

    private static final int LONGEST = 80;
    private static final String WITHOUT_LATIN = "story";

    private StorySlug() {}

    /** The title in plain letters and hyphens; a number follows where that is taken. */
    static String of(String title, Predicate<String> taken) {
        String plain = Slugs.plain(title, LONGEST);
        // The address of the photos is no story's.
        boolean unusable = plain.isEmpty() || plain.equals("photos");
        return Slugs.free(unusable ? WITHOUT_LATIN : plain, taken);
    }
}
