package org.commonground.registration;

import java.time.Instant;
import org.commonground.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody agreed to be registered by staff.
 *
 * @param statement what she was told and agreed to, word by word
 * @param account who took it
 */
public record Consent(
        ConsentWay way, String statement, @Nullable AccountId account, Instant takenAt) {}
