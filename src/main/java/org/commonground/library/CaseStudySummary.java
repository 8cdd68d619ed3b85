package org.commonground.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published case study in a list.
 *
 * @param teaser the beginning of what was done
 * @param cover its first photo, if any
 */
public record CaseStudySummary(
        CaseStudyId id,
        String slug,
        StoryAbout about,
        String teaser,
        Evidence evidence,
        boolean didNotWork,
        Byline byline,
        @Nullable PhotoDetails cover,
        Instant publishedAt) {}
