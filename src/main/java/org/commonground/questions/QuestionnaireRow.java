package org.commonground.questions;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Stands for all questions of one event: who changes one of them holds it, and it counts the changes. */
@Entity
@Table(name = "questions_questionnaire")
class QuestionnaireRow {

    @Id
    private UUID eventId;

    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected QuestionnaireRow() {}

    void changed() {
        version++;
    }

    int version() {
        return version;
    }
}
