package org.commonground.messages;

/** Why a message was not sent, or not to everybody. */
public enum StopReason {
    /** An organiser stopped it. */
    ORGANISER,
    /** The event does not take place, or was not published when the time had come. */
    EVENT,
    /** It was meant for before the event, which had begun by then. */
    TOO_LATE;

    /** The key of its wording among the translations. */
    public String key() {
        return "messages.stopped." + name();
    }
}
