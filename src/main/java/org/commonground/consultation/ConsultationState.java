package org.commonground.consultation;

/** Where a consultation is in its life. */
public enum ConsultationState {
    PLANNED,
    OPEN,
    /** Its last day is over; what was said is being read and answered. */
    ENDED,
    /** Every theme is answered. */
    CLOSED,
    /** Keeps what is said while no consultation is open; has no dates. */
    STANDING;

    /** The key of its name among the translations. */
    public String key() {
        return "consultation.state." + name();
    }
}
