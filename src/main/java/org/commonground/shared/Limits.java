package org.commonground.shared;

/** How long texts may be, in characters; the same on the screen, in the service and in the database. */
public final class Limits {

    /** A name or a title. */
    public static final int NAME = 120;

    /** A sentence or two. */
    public static final int SUMMARY = 400;

    /** A longer text in one field. */
    public static final int TEXT = 5_000;

    private Limits() {}
}
