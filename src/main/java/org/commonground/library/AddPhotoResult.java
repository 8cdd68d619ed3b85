package org.commonground.library;

import org.commonground.library.pictures.PhotoProblem;

/** What became of an uploaded photo. */
public sealed interface AddPhotoResult {

    record Added(PhotoId id) implements AddPhotoResult {}

    /** The file cannot be used, and why. */
    record Unusable(PhotoProblem problem) implements AddPhotoResult {}

    /** There are {@link Writing#MOST_PHOTOS} already. */
    record Enough() implements AddPhotoResult {}

    /** The story is not with its author any more. */
    record Closed() implements AddPhotoResult {}
}
