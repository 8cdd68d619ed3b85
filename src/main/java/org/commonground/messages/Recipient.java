package org.commonground.messages;

import java.time.Instant;
import org.commonground.registration.RegistrationId;
import org.commonground.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a message is meant for, and what became of it.
 *
 * @param address null for people without one
 * @param sentAt when the mail server took it
 * @param problem what the mail server last answered, where it took it not
 */
public record Recipient(
        RegistrationId registration,
        String name,
        @Nullable EmailAddress address,
        RecipientState state,
        @Nullable Instant sentAt,
        @Nullable String problem) {}
