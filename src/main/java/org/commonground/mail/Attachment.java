package org.commonground.mail;

import org.jspecify.annotations.Nullable;

/** A file that goes with a letter; one with a content id is shown inside it. */
record Attachment(
        String name,
        String contentType,
        byte[] content,
        @Nullable String contentId) {}
