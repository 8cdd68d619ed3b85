package org.commonground.library.pictures;

/** What became of a file that somebody uploaded as a photo. */
public sealed interface DevelopResult {

    /**
     * JPEG files with nothing but the picture in them.
     *
     * @param width of the picture in pixels
     * @param height of the picture in pixels
     */
    record Developed(byte[] picture, byte[] thumbnail, int width, int height) implements DevelopResult {}

    record Unusable(PhotoProblem problem) implements DevelopResult {}
}
