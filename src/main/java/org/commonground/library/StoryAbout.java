package org.commonground.library;

import java.util.List;
import org.commonground.places.WardCode;
import org.commonground.shared.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What a story is about.
 *
 * @param topic null while the author has not chosen
 * @param ward null for the whole city
 * @param year in which it happened or began; null while the author has not said
 * @param language the story is written in, one of {@link #LANGUAGES}
 */
public record StoryAbout(
        String title,
        @Nullable Topic topic,
        @Nullable WardCode ward,
        @Nullable Integer year,
        String language) {

    /** The earliest year that a story may be from. */
    public static final int FIRST_YEAR = 1900;

    /** Language tags to choose from; "und" is any other. */
    public static final List<String> LANGUAGES = List.of(
            "en", "ur", "pa", "bn", "ar", "pl", "so", "ro", "fa", "ps", "ku", "gu", "hi", "ti", "am", "fr", "pt", "es",
            "it", "uk", "zh", "und");
}
