package org.commonground.mail;

import org.jspecify.annotations.Nullable;

/**
 * A file that goes with a letter.
 *
 * @param contentId of a picture that is shown inside the letter; null for a file that is attached to it
 */
public record Attachment(
        String name,
        String contentType,
        byte[] content,
        @Nullable String contentId) {}
