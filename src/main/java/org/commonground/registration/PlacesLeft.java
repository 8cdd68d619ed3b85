package org.commonground.registration;

/**
 * How full an event or a session is, in persons.
 *
 * @param taken booked, or kept for somebody to whom they are offered
 * @param waiting on the waiting list
 */
public record PlacesLeft(int capacity, int taken, int waiting) {

    /** Nobody waits. */
    public PlacesLeft(int capacity, int taken) {
        this(capacity, taken, 0);
    }

    /**
     * For a newcomer: none while others wait. Never below 0, even where the capacity was lowered below what is taken.
     */
    public int left() {
        return waiting > 0 ? 0 : Math.max(0, capacity - taken);
    }

    public boolean isFull() {
        return left() == 0;
    }
}
