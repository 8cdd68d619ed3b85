package org.commonground.library;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonground.accounts.AccountId;

/**
 * A complete story that does not come through the screens, such as one of the demonstration.
 *
 * @param when it was sent in, and published where it is
 */
public record CaseStudyForm(
        AccountId author,
        Byline byline,
        StoryAbout about,
        Map<Question, String> answers,
        Evidence evidence,
        boolean didNotWork,
        List<Photo> photos,
        Instant when) {

    /**
     * A photo whose people agree to its publication.
     *
     * @param file as a camera wrote it, JPEG or PNG
     */
    public record Photo(byte[] file, String description) {}
}
