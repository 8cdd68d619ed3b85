package org.commonground.library;

/** How large a photo is wanted: for reading, or for lists. */
public enum PhotoSize {
    LARGE,
    SMALL
}
