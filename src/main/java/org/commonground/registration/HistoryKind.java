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
    CALLED_OFF;

    /** The key of its name among the translations. */
    public String key() {
        return "registration.history." + name();
    }
}
