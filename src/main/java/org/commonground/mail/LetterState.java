package org.commonground.mail;

/** Where a letter is on its way. */
public enum LetterState {
    WAITING,
    SENT,
    FAILED
}
