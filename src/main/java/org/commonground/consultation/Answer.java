package org.commonground.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The city's answer to a theme: a draft until it is published, public with every change from then on. */
@Entity
@Table(name = "consultation_answer")
class Answer {

    @Id
    private UUID themeId;

    @Enumerated(EnumType.STRING)
    private AnswerKind kind;

    @Column(columnDefinition = "text")
    private String words;

    private @Nullable String commitmentNumber;
    private @Nullable String commitment;
    private @Nullable Instant publishedAt;
    private @Nullable Instant revisedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Answer() {}

    Answer(ThemeId theme, AnswerKind kind, String words, @Nullable Commitment promise) {
        this.themeId = theme.value();
        set(kind, words, promise);
    }

    /** False where nothing is different: then nothing has been revised. */
    boolean change(AnswerKind newKind, String newWords, @Nullable Commitment promise) {
        if (kind == newKind && words.equals(newWords) && Objects.equals(promise(), promise)) {
            return false;
        }
        set(newKind, newWords, promise);
        return true;
    }

    private void set(AnswerKind newKind, String newWords, @Nullable Commitment promise) {
        kind = newKind;
        words = newWords;
        commitmentNumber = promise == null ? null : promise.number();
        commitment = promise == null ? null : promise.sentence();
    }

    private @Nullable Commitment promise() {
        return commitmentNumber == null || commitment == null ? null : new Commitment(commitmentNumber, commitment);
    }

    void publish(Instant now) {
        if (publishedAt == null) {
            publishedAt = now;
        } else {
            revisedAt = now;
        }
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    ThemeId theme() {
        return new ThemeId(themeId);
    }

    int version() {
        return version == null ? 0 : version;
    }

    AnswerDetails details() {
        return new AnswerDetails(kind, words, promise(), publishedAt, revisedAt, version());
    }
}
