package org.commonground.consultation;

/** A count for the public: from 1 to 4 it is not told, as it could point to somebody. Zero stays zero. */
public record SmallCount(long shown, boolean hidden) {

    /** The smallest count that is told. */
    public static final int THRESHOLD = 5;

    static SmallCount of(long exact) {
        return exact > 0 && exact < THRESHOLD ? new SmallCount(0, true) : new SmallCount(exact, false);
    }
}
