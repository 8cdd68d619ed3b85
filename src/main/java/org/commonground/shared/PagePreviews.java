package org.commonground.shared;

import java.util.Locale;
import java.util.Optional;

/** Implemented by a module for its own public pages that are about one thing, such as {@code /events/some-event}. */
public interface PagePreviews {

    /** Whether this path, without a slash at its beginning, is such a page of this module, found or not. */
    boolean covers(String path);

    /** Empty where there is no such thing: the page is then answered with 404. */
    Optional<PagePreview> preview(String path, Locale locale);
}
