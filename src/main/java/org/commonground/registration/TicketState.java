package org.commonground.registration;

/** Whether a ticket lets its holder in. */
public enum TicketState {
    VALID,
    /** Its holder is on the waiting list, has not taken the place that is offered, or waits for the organisers' decision. */
    WAITING,
    /** The place was given back, or the registration or the event was cancelled. */
    CANCELLED,
    /** The code was replaced by another. */
    REVOKED;

    /** The key of its name among the translations. */
    public String key() {
        return "registration.ticketState." + name();
    }
}
