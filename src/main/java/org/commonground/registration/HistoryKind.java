package org.commonground.registration;

/** What can happen to a registration after it was booked. */
public enum HistoryKind {
    /** A name was corrected; the detail is "before → after". */
    RENAMED,
    /** One place was given back; the detail names its holder. */
    PLACE_GIVEN_BACK,
    /** All places were given back. */
    CANCELLED,
    /** The tickets were mailed again, with a new private link. */
    SENT_AGAIN,
    /** The event was called off. */
    CALLED_OFF,
    /** Joined the waiting list once more. */
    WAITING_AGAIN,
    /** Places were offered. */
    OFFERED,
    /** The offered places were taken. */
    ACCEPTED,
    /** The offer lapsed. */
    LAPSED,
    /** The party left the waiting list, or was taken off it; the detail may give the reason. */
    LEFT,
    /** Put first on the waiting list; the detail gives the reason. */
    PUT_FIRST,
    /** An organiser agreed to the booking. */
    APPROVED,
    /** An organiser did not agree to the booking; the detail gives the reason. */
    DECLINED,
    /** The request was taken back. */
    WITHDRAWN,
    /** A letter was due, but there is no mail address; the detail may say what it was about. */
    NOT_SENT,
    /** Somebody chose other sessions; the detail names her. */
    SESSIONS_CHANGED,
    /** Access needs were corrected; the detail names whose. */
    ACCESS_CORRECTED,
    /** Places were added; the detail names their holders. */
    PLACES_ADDED,
    /** Places that were given back are held again; the detail names their holders. */
    RESTORED;

    /** The key of its name among the translations. */
    public String key() {
        return "registration.history." + name();
    }
}
