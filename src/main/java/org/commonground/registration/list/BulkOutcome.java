package org.commonground.registration.list;

/** What came of doing it to one registration. */
public enum BulkOutcome {
    DONE,
    /** It holds no place any more. */
    NO_PLACE,
    /** There is nothing to write to. */
    NO_ADDRESS,
    /** So many letters have been written about it that no further one is. */
    TOO_MANY,
    /** The event is over or called off. */
    TOO_LATE,
    /** It was removed meanwhile. */
    GONE,
    /** Something went wrong; nothing of it was done. */
    FAILED;

    /** The key of how many were skipped because of it, among the translations. */
    public String key() {
        return "registration.bulkOutcome." + name();
    }
}
