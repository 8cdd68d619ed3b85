package org.commonground.surveys;

/** How a question is answered. */
public enum QuestionKind {
    /** 1 to 5, both ends in words. */
    SCALE,
    SINGLE,
    LONG_TEXT,
    WARD
}
