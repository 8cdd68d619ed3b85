package org.commonground.consultation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonground.surveys.ResponseId;
import org.commonground.surveys.receipt.ReceiptCode;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** One thing that somebody said, by any way. Of when it came only the month is kept, of who said it nothing. */
@Entity
@Table(name = "consultation_contribution")
class Contribution {

    @Id
    private UUID id;

    private UUID consultationId;
    private String number;

    @Enumerated(EnumType.STRING)
    private Method method;

    @Column(columnDefinition = "text")
    private String words;

    private @Nullable String wardCode;
    private @Nullable UUID eventId;
    private String language;
    private boolean mayPublish;
    private LocalDate heardIn;
    private boolean considered;

    /** Where the words are a survey response's; its receipt is kept there. */
    private @Nullable UUID responseId;

    /** Where they came by the online form. */
    @Column(columnDefinition = "binary(32)")
    private byte @Nullable [] receiptHash;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "consultation_coding", joinColumns = @JoinColumn(name = "contribution_id"))
    @Column(name = "theme_id")
    private Set<UUID> themes = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Contribution() {}

    Contribution(UUID consultation, String number, NewContribution content, LocalDate heardOn) {
        this.id = UUID.randomUUID();
        this.consultationId = consultation;
        this.number = number;
        this.method = content.method();
        this.words = content.words();
        this.wardCode = content.ward() == null ? null : content.ward().value();
        this.eventId = content.event() == null ? null : content.event().value();
        this.language = content.language();
        this.mayPublish = content.mayPublish();
        this.heardIn = heardOn.withDayOfMonth(1);
    }

    Contribution with(ReceiptCode receipt) {
        receiptHash = receipt.hash();
        return this;
    }

    Contribution with(ResponseId response) {
        responseId = response.value();
        return this;
    }

    /** Puts it under themes and takes it away from others; whoever does has read it. */
    void code(Set<ThemeId> under, Set<ThemeId> noLonger) {
        under.forEach(theme -> themes.add(theme.value()));
        noLonger.forEach(theme -> themes.remove(theme.value()));
        considered = true;
    }

    void read(boolean nowRead) {
        considered = nowRead || !themes.isEmpty();
    }

    ConsultationId consultation() {
        return new ConsultationId(consultationId);
    }

    String number() {
        return number;
    }

    Method method() {
        return method;
    }

    String words() {
        return words;
    }

    String language() {
        return language;
    }

    boolean mayPublish() {
        return mayPublish;
    }

    LocalDate heardIn() {
        return heardIn;
    }

    boolean isRead() {
        return considered;
    }

    Set<UUID> themes() {
        return themes;
    }

    Optional<String> wardCode() {
        return Optional.ofNullable(wardCode);
    }

    Optional<UUID> eventId() {
        return Optional.ofNullable(eventId);
    }

    ContributionDetails details(@Nullable String ward, @Nullable String event) {
        Set<ThemeId> under = new HashSet<>();
        themes.forEach(theme -> under.add(new ThemeId(theme)));
        return new ContributionDetails(
                new ContributionId(id),
                number,
                method,
                words,
                ward,
                event,
                language,
                mayPublish,
                heardIn,
                considered,
                Set.copyOf(under));
    }
}
