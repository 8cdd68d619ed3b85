package org.commonground.messages;

/** Where a message is in its life. Sent and cancelled are for good. */
public enum MessageState {
    DRAFT,
    /** It goes out by itself at its time. */
    SCHEDULED,
    /** Its letters are being written. */
    SENDING,
    /** Every letter is with the outgoing mail. */
    SENT,
    /** It is not sent, or not to the rest. */
    CANCELLED;

    /** The key of its name among the translations. */
    public String key() {
        return "messages.state." + name();
    }
}
