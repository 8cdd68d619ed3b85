package org.commonground.questions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * All answers of an event, for exports.
 *
 * @param questions the columns, in their order; last those no longer asked whose answers are still kept
 * @param rows the answers by ticket or registration, then by question; who answered nothing has no row
 * @param agreed when consents were given, likewise
 */
public record AnswerTable(
        List<BookingQuestion> questions,
        Map<UUID, Map<QuestionId, String>> rows,
        Map<UUID, Map<QuestionId, Instant>> agreed) {

    /** Where nothing is asked. */
    public static final AnswerTable EMPTY = new AnswerTable(List.of(), Map.of(), Map.of());

    public AnswerTable {
        questions = List.copyOf(questions);
        rows = Map.copyOf(rows);
        agreed = Map.copyOf(agreed);
    }

    /** As it was given; empty where nothing was. */
    public String cell(UUID subject, QuestionId question) {
        return rows.getOrDefault(subject, Map.of()).getOrDefault(question, "");
    }

    /** When this consent was given; empty of everything else. */
    public Optional<Instant> agreedAt(UUID subject, QuestionId question) {
        return Optional.ofNullable(agreed.getOrDefault(subject, Map.of()).get(question));
    }
}
