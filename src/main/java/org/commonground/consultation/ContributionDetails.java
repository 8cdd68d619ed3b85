package org.commonground.consultation;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody said, as it is read by staff.
 *
 * @param number by which it is quoted in public; random, so that it tells nothing of when it came
 * @param ward the name of the ward, where it is known
 * @param event the title of the event, where it was said at one
 * @param language of the words, such as {@code en}
 * @param heardIn the first day of the month in which it came: all that is known of its time
 * @param read whether an analyst has read it
 */
public record ContributionDetails(
        ContributionId id,
        String number,
        Method method,
        String words,
        @Nullable String ward,
        @Nullable String event,
        String language,
        boolean mayPublish,
        LocalDate heardIn,
        boolean read,
        Set<ThemeId> themes) {}
