package org.commonground.library;

import org.commonground.places.WardCode;
import org.commonground.shared.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Which published stories are wanted; null means any.
 *
 * @param text words that must all occur, each at least as the beginning of a word
 * @param evidence at least this strong
 */
public record StoryFilter(
        String text,
        @Nullable Topic topic,
        @Nullable WardCode ward,
        @Nullable Evidence evidence) {

    public static final StoryFilter ALL = new StoryFilter("", null, null, null);
}
