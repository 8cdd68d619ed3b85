package org.commonground.accounts;

import java.time.Instant;
import java.util.Set;
import org.commonground.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** A person with an account, as an administrator sees it. */
public record AccountDetails(
        AccountId id,
        EmailAddress email,
        String name,
        Set<Role> roles,
        boolean active,
        @Nullable Instant lastSignInAt,
        int version) {}
