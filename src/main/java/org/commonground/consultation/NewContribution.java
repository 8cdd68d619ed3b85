package org.commonground.consultation;

import org.commonground.events.EventId;
import org.commonground.places.WardCode;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said and is put on record by staff.
 *
 * @param words up to 5,000 characters
 * @param event at which it was said
 * @param language of the words, such as {@code en}
 * @param mayPublish whether the person agreed that the words are published without a name
 */
public record NewContribution(
        Method method,
        String words,
        @Nullable WardCode ward,
        @Nullable EventId event,
        String language,
        boolean mayPublish) {}
