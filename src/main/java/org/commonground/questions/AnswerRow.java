package org.commonground.questions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One answer of one subject as it is stored; written by {@link AnswerWriting}. */
@Entity
@Table(name = "questions_answer")
class AnswerRow {

    @Id
    private UUID id;

    private UUID questionId;
    private UUID subjectId;

    @Column(columnDefinition = "text")
    private String answer;

    private @Nullable Instant agreedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AnswerRow() {}

    UUID subjectId() {
        return subjectId;
    }

    UUID questionId() {
        return questionId;
    }

    String answer() {
        return answer;
    }

    /** @param row of the question that it answers */
    RecordedAnswer recorded(QuestionRow row) {
        return new RecordedAnswer(
                new AnswerId(id),
                row.question(),
                answer,
                row.kind() == QuestionKind.CONSENT
                        ? row.consent(Integer.parseInt(answer)).orElse(null)
                        : null,
                agreedAt);
    }
}
