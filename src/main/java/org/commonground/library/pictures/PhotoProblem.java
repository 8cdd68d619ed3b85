package org.commonground.library.pictures;

/** Why a file cannot be used as a photo. */
public enum PhotoProblem {
    /** More than {@value Darkroom#MOST_BYTES} bytes. */
    TOO_BIG,
    /** Neither JPEG nor PNG. */
    NOT_A_PHOTO,
    /** HEIC, as some phones take them. */
    HEIC,
    /** More pixels than any camera takes. */
    TOO_MANY_PIXELS,
    /** A JPEG of cyan, magenta, yellow and black, made for a printing press. */
    PRINT_COLOURS,
    /** Says that it is a photo and cannot be read. */
    DAMAGED;

    /** The key of its text among the translations. */
    public String key() {
        return "library.photo." + name();
    }
}
