package org.commonground.library;

/** What every case study answers, in the order in which it is asked and read. */
public enum Question {
    PROBLEM(true),
    WHAT_WE_DID(true),
    WITH_WHOM(true),
    CHANGED(true),
    HOW_WE_KNOW(true),
    COST(false),
    DIFFERENTLY(false),
    WHOM_TO_ASK(false);

    private final boolean required;

    Question(boolean required) {
        this.required = required;
    }

    /** Whether a story cannot be sent without it. */
    public boolean isRequired() {
        return required;
    }

    /** The key of its text among the translations. */
    public String key() {
        return "library.question." + name();
    }
}
