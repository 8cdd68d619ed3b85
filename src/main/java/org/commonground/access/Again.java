package org.commonground.access;

/** Why what was confirmed has to be confirmed again. */
public enum Again {
    TIME,
    PLACE,
    PEOPLE
}
