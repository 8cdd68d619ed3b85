package org.commonground.consultation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** What several contributions are about; proposed by one analyst, agreed at the latest when its answer is published. */
@Entity
@Table(name = "consultation_theme")
class Theme {

    @Id
    private UUID id;

    private UUID consultationId;
    private String slug;
    private String name;
    private String summary;
    private boolean agreed;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Theme() {}

    Theme(ConsultationId consultation, String slug, String name, String summary) {
        this.id = UUID.randomUUID();
        this.consultationId = consultation.value();
        this.slug = slug;
        this.name = name;
        this.summary = summary;
    }

    void change(String newName, String newSummary, boolean nowAgreed) {
        name = newName;
        summary = newSummary;
        agreed = nowAgreed;
    }

    void agree() {
        agreed = true;
    }

    ThemeId id() {
        return new ThemeId(id);
    }

    ConsultationId consultation() {
        return new ConsultationId(consultationId);
    }

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }

    String summary() {
        return summary;
    }

    boolean isAgreed() {
        return agreed;
    }

    int version() {
        return version;
    }
}
