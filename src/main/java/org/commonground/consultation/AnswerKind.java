package org.commonground.consultation;

/** What the city answers to a theme. */
public enum AnswerKind {
    WE_DID,
    WE_WILL,
    /** A no with its reason. */
    NOT_NOW;

    /** The key of its name among the translations. */
    public String key() {
        return "consultation.answer." + name();
    }
}
