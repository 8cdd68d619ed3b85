package org.commonground.messages;

/** How far a message is for one of those it is meant for. */
public enum RecipientState {
    /** Its letter is yet to be written. */
    WAITING,
    /** Its letter is with the outgoing mail. */
    HANDED_OVER,
    /** The mail server took it. */
    SENT,
    /** The mail server refused it for good. */
    FAILED,
    UNSUBSCRIBED,
    NO_ADDRESS,
    /** Every place was given back before the letter was written. */
    GAVE_BACK,
    /** They had been offered places, or had left the waiting list, before the letter was written. */
    NO_LONGER_WAITS,
    /** The message was stopped before. */
    STOPPED;

    /** The key of its name among the translations. */
    public String key() {
        return "messages.recipient." + name();
    }
}
