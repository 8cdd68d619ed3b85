package org.commonground.consultation;

import org.jspecify.annotations.Nullable;

/**
 * A theme as staff see it.
 *
 * @param voices how many contributions are under it
 * @param answer null where nothing has been written yet
 * @param version for {@link Themes#change}
 */
public record ThemeDetails(
        ThemeId id,
        String name,
        String summary,
        boolean agreed,
        long voices,
        @Nullable AnswerDetails answer,
        int version) {}
