package org.commonground.shared;

/** Which years people can mean; a date in another one is a slip of the finger. */
public final class Years {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private Years() {}

    public static boolean isLikely(int year) {
        return year >= FIRST && year <= LAST;
    }
}
