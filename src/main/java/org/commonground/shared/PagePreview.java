package org.commonground.shared;

import org.jspecify.annotations.Nullable;

/**
 * What a public page says before any script runs: to search engines, to link previews, to a browser that is still loading.
 *
 * @param title of the page
 * @param description one or two sentences
 * @param jsonLd a schema.org object as JSON, or null
 */
public record PagePreview(
        String title, String description, @Nullable String jsonLd) {}
