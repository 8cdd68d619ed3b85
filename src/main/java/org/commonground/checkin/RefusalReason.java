package org.commonground.checkin;

/** Why a ticket is not let in; this list is closed. */
public enum RefusalReason {
    UNKNOWN,
    CANCELLED,
    REVOKED,
    WRONG_EVENT,
    WRONG_DAY,
    NOT_YET_OPEN,
    ALREADY_USED,
    WAITING_LIST
}
