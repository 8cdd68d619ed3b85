package org.commonground.questions;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonground.questions.given.Given;
import org.springframework.stereotype.Component;

/** Tells what questions have been answered, and which of their options were chosen: that much of them stays as it is. */
@Component
class AnswersSoFar {

    /** Of one question: how many answers there are, and which options they name. */
    record SoFar(int answers, Set<String> chosen) {

        static final SoFar NONE = new SoFar(0, Set.of());

        boolean isAnswered() {
            return answers > 0;
        }
    }

    private final AnswerRowRepository answers;

    AnswersSoFar(AnswerRowRepository answers) {
        this.answers = answers;
    }

    SoFar of(QuestionRow row) {
        return of(List.of(row)).getOrDefault(row.key(), SoFar.NONE);
    }

    /** Those without an answer are missing. */
    Map<UUID, SoFar> of(Collection<QuestionRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Set<String>> chosen = new HashMap<>();
        List<UUID> withOptions =
                keys(rows.stream().filter(row -> row.kind().hasOptions()).toList());
        if (!withOptions.isEmpty()) {
            answers.chosen(withOptions)
                    .forEach(choice -> chosen.computeIfAbsent(choice.question(), question -> new HashSet<>())
                            .addAll(Given.options(choice.answer())));
        }
        Map<UUID, SoFar> found = new HashMap<>();
        answers.counts(keys(rows))
                .forEach(count -> found.put(
                        count.question(),
                        new SoFar((int) count.answers(), chosen.getOrDefault(count.question(), Set.of()))));
        return found;
    }

    private static List<UUID> keys(Collection<QuestionRow> rows) {
        return rows.stream().map(QuestionRow::key).toList();
    }
}
