package org.commonground.library;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonground.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A whole case study.
 *
 * @param slug its public address; null until it has been published
 * @param evidence as the author sees it, then as a moderator confirmed it; null while nobody has said
 * @param reason why it was last returned or archived
 */
public record CaseStudyDetails(
        CaseStudyId id,
        int version,
        @Nullable String slug,
        StoryState state,
        AccountId author,
        StoryAbout about,
        Map<Question, String> answers,
        @Nullable Evidence evidence,
        boolean didNotWork,
        Byline byline,
        List<PhotoDetails> photos,
        @Nullable String reason,
        Instant startedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant publishedAt) {

    /** Empty where there is none. */
    public String answer(Question question) {
        return answers.getOrDefault(question, "");
    }

    /** What is missing before the story can be sent, in the order in which it is asked. */
    public Set<Gap> gaps() {
        return Gap.of(this);
    }
}
