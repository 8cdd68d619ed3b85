package org.commonground.library;

/** Where stories are read, as paths on this site. */
public final class CaseStudyLinks {

    public static final String ALL = "/what-works";

    private CaseStudyLinks() {}

    /** The public page of a story. */
    public static String page(String slug) {
        return ALL + "/" + slug;
    }

    /** The photo as it is read on the page, at most 1,600 pixels wide or high. */
    public static String photo(PhotoId id) {
        return ALL + "/photos/" + id.value();
    }

    /** The photo for lists, at most 480 pixels wide or high. */
    public static String thumbnail(PhotoId id) {
        return photo(id) + "/small";
    }
}
