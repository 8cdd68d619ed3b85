package org.commonground.messages;

import org.jspecify.annotations.Nullable;

/**
 * What an organiser writes, as it was typed.
 *
 * @param body plain text with placeholders; a blank line begins a paragraph
 * @param timing null where it is incomplete
 */
public record MessageForm(
        Purpose purpose,
        @Nullable String subject,
        @Nullable String body,
        @Nullable Audience audience,
        @Nullable Timing timing) {}
