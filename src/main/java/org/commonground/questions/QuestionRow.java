package org.commonground.questions;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.events.EventId;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** A booking question as it is stored. */
@Entity
@Table(name = "questions_question")
class QuestionRow {

    /** As people are asked: what is answered once for all comes first. */
    static final Comparator<QuestionRow> IN_ORDER =
            Comparator.comparing(QuestionRow::scope).thenComparingInt(QuestionRow::position);

    @Id
    private UUID id;

    private UUID eventId;

    /** Who changes the wording does not mind where it stands. */
    @OptimisticLock(excluded = true)
    private int position;

    @Enumerated(EnumType.STRING)
    private QuestionKind kind;

    @Enumerated(EnumType.STRING)
    private QuestionScope scope;

    private String label;
    private String help;
    private boolean required;

    @Convert(converter = Lines.class)
    @Column(columnDefinition = "text")
    private List<String> choices;

    private @Nullable UUID conditionId;

    @Convert(converter = Lines.class)
    @Column(columnDefinition = "text")
    private List<String> conditionValues;

    private LocalDate purgeOn;
    private boolean retired;

    @ElementCollection
    @CollectionTable(name = "questions_consent", joinColumns = @JoinColumn(name = "question_id"))
    @OrderBy("number")
    private List<ConsentVersion> consents = new ArrayList<>();

    /** Null until it is stored, so that storing needs no look whether it is there. */
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected QuestionRow() {}

    @SuppressWarnings("NullAway.Init") // change() sets the rest
    QuestionRow(EventId event, int position, QuestionForm form, Instant now) {
        this.id = UUID.randomUUID();
        this.eventId = event.value();
        change(position, form, now);
    }

    /** @param form that was found to be right */
    void change(int newPosition, QuestionForm form, Instant now) {
        Condition condition = form.condition();
        position = newPosition;
        kind = requireNonNull(form.kind());
        scope = form.scope();
        label = form.label();
        help = form.help();
        required = form.required();
        choices = form.options();
        conditionId = condition == null ? null : condition.question().value();
        conditionValues = condition == null ? List.of() : condition.values();
        purgeOn = requireNonNull(form.purgeOn());
        if (kind == QuestionKind.CONSENT
                && consent().filter(form.consentText()::equals).isEmpty()) {
            consents.add(new ConsentVersion(consents.size() + 1, form.consentText(), now));
        }
    }

    void place(int newPosition) {
        position = newPosition;
    }

    void retire() {
        retired = true;
    }

    /** The text that people agree to now. */
    private Optional<String> consent() {
        return consents.isEmpty()
                ? Optional.empty()
                : Optional.of(consents.getLast().wording());
    }

    Optional<ConsentText> consent(int number) {
        return consents.stream()
                .filter(consent -> consent.number() == number)
                .map(ConsentVersion::text)
                .findFirst();
    }

    UUID key() {
        return id;
    }

    QuestionId id() {
        return new QuestionId(id);
    }

    EventId eventId() {
        return new EventId(eventId);
    }

    int position() {
        return position;
    }

    QuestionKind kind() {
        return kind;
    }

    QuestionScope scope() {
        return scope;
    }

    String label() {
        return label;
    }

    LocalDate purgeOn() {
        return purgeOn;
    }

    boolean isRetired() {
        return retired;
    }

    int version() {
        return version == null ? 0 : version;
    }

    @Nullable
    Condition condition() {
        return conditionId == null ? null : new Condition(new QuestionId(conditionId), conditionValues);
    }

    boolean dependsOn(QuestionId other) {
        return other.value().equals(conditionId);
    }

    BookingQuestion question() {
        return new BookingQuestion(
                id(),
                kind,
                scope,
                label,
                help,
                required,
                choices,
                condition(),
                kind != QuestionKind.CONSENT || consents.isEmpty()
                        ? null
                        : consents.getLast().text(),
                purgeOn);
    }
}
