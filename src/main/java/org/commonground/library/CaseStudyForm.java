package org.commonground.library;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonground.accounts.AccountId;

/** A complete story that is published without moderation, such as one of the demonstration. */
public record CaseStudyForm(
        AccountId author,
        Byline byline,
        StoryAbout about,
        Map<Question, String> answers,
        Evidence evidence,
        boolean didNotWork,
        List<Photo> photos,
        Instant publishedAt) {

    /**
     * A photo whose people agree to its publication.
     *
     * @param file as a camera wrote it, JPEG or PNG
     */
    public record Photo(byte[] file, String description) {}
}
