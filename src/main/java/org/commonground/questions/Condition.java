package org.commonground.questions;

import java.io.Serializable;
import java.util.List;

/**
 * When a question is shown.
 *
 * @param question that comes before it
 * @param values of which at least one must have been chosen there; at least one of them
 */
public record Condition(QuestionId question, List<String> values) implements Serializable {

    public Condition {
        values = List.copyOf(values);
    }
}
