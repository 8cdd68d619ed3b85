package org.commonground.questions;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a booking question for its whole life, however its wording is corrected. */
public record QuestionId(UUID value) implements Serializable {

    public static QuestionId random() {
        return new QuestionId(UUID.randomUUID());
    }
}
