package org.commonground.questions;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All answers of an event, for exports.
 *
 * @param questions the columns, in their order; last those no longer asked whose answers are still kept
 * @param rows the answers by ticket or registration, then by question; who answered nothing has no row
 */
public record AnswerTable(List<BookingQuestion> questions, Map<UUID, Map<QuestionId, String>> rows) {

    public AnswerTable {
        questions = List.copyOf(questions);
        rows = Map.copyOf(rows);
    }

    /** As it was given; empty where nothing was. */
    public String cell(UUID subject, QuestionId question) {
        return rows.getOrDefault(subject, Map.of()).getOrDefault(question, "");
    }
}
