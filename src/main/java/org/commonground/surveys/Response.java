package org.commonground.surveys;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonground.events.EventId;
import org.commonground.places.WardCode;
import org.commonground.surveys.receipt.ReceiptCode;
import org.jspecify.annotations.Nullable;

/** One anonymous filled-in copy of a survey: its event, a month, the answers, and the hash of its receipt. Nothing else, ever. */
@Entity
@Table(name = "surveys_response")
class Response {

    @Id
    private UUID id;

    private UUID eventId;
    private LocalDate heardIn;

    @Column(columnDefinition = "binary(32)")
    private byte[] receiptHash;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "surveys_answer", joinColumns = @JoinColumn(name = "response_id"))
    @MapKeyColumn(name = "question_code")
    private Map<String, Given> answers = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Response() {}

    Response(EventId event, LocalDate today, ReceiptCode receipt) {
        this.id = UUID.randomUUID();
        this.eventId = event.value();
        this.heardIn = today.withDayOfMonth(1);
        this.receiptHash = receipt.hash();
    }

    void answer(Question question, String value) {
        boolean isText = question.kind() == QuestionKind.LONG_TEXT;
        answers.put(question.code(), new Given(isText ? null : value, isText ? value : null));
    }

    ResponseId id() {
        return new ResponseId(id);
    }

    ResponseDetails details() {
        return new ResponseDetails(
                id(),
                new EventId(eventId),
                heardIn,
                Optional.ofNullable(answers.get(Questionnaire.WORDS)).map(given -> given.words),
                chosen(Questionnaire.WARD).map(WardCode::new),
                chosen(Questionnaire.MAY_PUBLISH)
                        .filter(Questionnaire.YES::equals)
                        .isPresent());
    }

    private Optional<String> chosen(String code) {
        return Optional.ofNullable(answers.get(code)).map(given -> given.chosen);
    }

    /** One answer: something chosen, or words. */
    @Embeddable
    static class Given {

        private @Nullable String chosen;

        @Column(columnDefinition = "text")
        private @Nullable String words;

        protected Given() {}

        Given(@Nullable String chosen, @Nullable String words) {
            this.chosen = chosen;
            this.words = words;
        }
    }
}
