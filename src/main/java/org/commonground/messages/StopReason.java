package org.commonground.messages;

/** Why a message was not sent, or not to everybody. */
public enum StopReason {
    /** An organiser stopped it. */
    ORGANISER,
    /** The event does not take place, or was not published when the time had come. */
    EVENT,
    /** It was meant for before the event, which had begun by then. */
    TOO_LATE,
    /** It was for those who answered in some way, and by then the question or the answers were gone. */
    ANSWERS_GONE;

    /** The key of its wording among the translations. */
    public String key() {
        return "messages.stopped." + name();
    }
}
