package org.commonground.questions;

/** How a booking question is answered. */
public enum QuestionKind {
    /** On one line. */
    TEXT,
    LONG_TEXT,
    /** A whole number from nothing up. */
    NUMBER,
    DATE,
    YES_NO,
    ONE_OF,
    SEVERAL_OF,
    /** A PDF, a JPEG or a PNG. */
    FILE,
    /** A box to tick below a text of the organiser's. */
    CONSENT;

    public boolean hasOptions() {
        return this == ONE_OF || this == SEVERAL_OF;
    }

    /** Whether another question can be shown only where this one was answered in a certain way: the answers are known beforehand. */
    public boolean canBeCondition() {
        return this == YES_NO || hasOptions();
    }

    /** The key of its name among the translations. */
    public String key() {
        return "questions.kind." + name();
    }
}
