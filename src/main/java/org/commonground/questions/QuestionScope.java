package org.commonground.questions;

/** Who answers a booking question; in the order in which people are asked. */
public enum QuestionScope {
    /** Once for everybody in the booking. */
    PARTY,
    /** Once for each of them. */
    PERSON;

    /** The key of its name among the translations. */
    public String key() {
        return "questions.scope." + name();
    }
}
