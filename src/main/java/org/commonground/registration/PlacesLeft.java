package org.commonground.registration;

/** How full an event or a session is, in persons. */
public record PlacesLeft(int capacity, int taken) {

    /** Never below 0, even where the capacity was lowered below what is taken. */
    public int left() {
        return Math.max(0, capacity - taken);
    }

    public boolean isFull() {
        return left() == 0;
    }
}
