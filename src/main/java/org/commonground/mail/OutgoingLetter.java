package org.commonground.mail;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter in the outbox. */
@Entity
@Table(name = "mail_letter")
class OutgoingLetter {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1));

    /** About two days of trying. */
    private static final int MOST_ATTEMPTS = 50;

    /** A node that claimed a letter and then died loses its claim after this; far longer than the server may take. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    @Id
    private UUID id;

    private String cause;
    private String recipient;
    private String subject;

    @Column(columnDefinition = "mediumtext")
    private @Nullable String plain;

    @Column(columnDefinition = "mediumtext")
    private @Nullable String html;

    private @Nullable String source;
    private @Nullable String sourceKey;
    private @Nullable String unsubscribe;
    private boolean confidential;

    @Enumerated(EnumType.STRING)
    private LetterState state;

    private int attempts;
    private Instant createdAt;
    private Instant nextAttemptAt;
    private @Nullable Instant sentAt;
    private @Nullable String problem;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "letter_id", nullable = false)
    @OrderBy("position")
    private List<LetterAttachment> attachments = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected OutgoingLetter() {}

    OutgoingLetter(Letter letter, Instant now) {
        this.id = UUID.randomUUID();
        this.cause = letter.cause;
        this.recipient = letter.to.value();
        this.subject = letter.subject;
        this.plain = LetterText.plain(letter);
        this.html = LetterText.html(letter);
        this.source = letter.source;
        this.sourceKey = letter.sourceKey;
        this.unsubscribe = letter.unsubscribe;
        this.confidential = letter.confidential;
        this.state = LetterState.WAITING;
        this.createdAt = now;
        this.nextAttemptAt = now;
        letter.attachments.forEach(a -> attachments.add(new LetterAttachment(a, attachments.size())));
    }

    /** No other node tries this letter for a while. */
    void claim(Instant now) {
        nextAttemptAt = now.plus(CLAIM);
        attempts++;
    }

    void sent(Instant now) {
        state = LetterState.SENT;
        sentAt = now;
        problem = null;
        eraseIfConfidential();
    }

    private void eraseIfConfidential() {
        if (confidential) {
            plain = null;
            html = null;
            source = null;
            sourceKey = null;
            attachments.clear();
        }
    }

    /** To be tried again, as long as there is hope for this letter. */
    void postponed(String why, Instant now) {
        if (attempts >= MOST_ATTEMPTS) {
            refused(why);
        } else {
            held(why, now);
        }
    }

    /** To be tried again however long it takes: the server is away, which says nothing about this letter. */
    void held(String why, Instant now) {
        problem = shortened(why);
        nextAttemptAt = now.plus(PAUSES.get(Math.min(attempts, PAUSES.size()) - 1));
    }

    void refused(String why) {
        problem = shortened(why);
        state = LetterState.FAILED;
        eraseIfConfidential();
    }

    void retry(Instant now) {
        if (state == LetterState.FAILED && plain != null) {
            state = LetterState.WAITING;
            attempts = 0;
        }
        if (state == LetterState.WAITING) {
            nextAttemptAt = now;
        }
    }

    private static String shortened(String why) {
        return why.length() <= 500 ? why : why.substring(0, 500);
    }

    UUID id() {
        return id;
    }

    String recipient() {
        return recipient;
    }

    String subject() {
        return subject;
    }

    @Nullable
    String plain() {
        return plain;
    }

    @Nullable
    String html() {
        return html;
    }

    /** Who makes further files of this letter, named as by {@link AttachmentSource#name}. */
    @Nullable
    String source() {
        return source;
    }

    @Nullable
    String sourceKey() {
        return sourceKey;
    }

    /** What stands for the address to unsubscribe among the links that are made as it leaves. */
    @Nullable
    String unsubscribe() {
        return unsubscribe;
    }

    boolean isWaiting() {
        return state == LetterState.WAITING;
    }

    LetterState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    String problem() {
        return problem;
    }

    List<LetterAttachment> attachments() {
        return attachments;
    }
}
