package org.commonground.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A theme with its published answer: what the public may know of both.
 *
 * @param consultation its title; null for the standing record
 * @param voices how many contributions are behind it
 * @param ways by which these came
 * @param quotes the words of those who agreed to that
 * @param revisedAt null where the answer was not changed since it was published
 */
public record PublishedAnswer(
        String slug,
        String theme,
        String summary,
        @Nullable String consultation,
        AnswerKind kind,
        String words,
        @Nullable Commitment commitment,
        SmallCount voices,
        Set<Method> ways,
        List<Quote> quotes,
        Instant publishedAt,
        @Nullable Instant revisedAt) {

    /** The path of its page. */
    public String path() {
        return ConsultationLinks.answer(slug);
    }

    /**
     * What somebody said.
     *
     * @param number the contribution's public number
     * @param language of the words, such as {@code en}
     * @param elsewhere the other published themes that these words are under
     */
    public record Quote(String number, Method method, String words, String language, List<Elsewhere> elsewhere) {}

    /** Another theme with its page. */
    public record Elsewhere(String theme, String path) {}
}
