package org.commonground.registration;

import java.time.Instant;
import org.commonground.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody agreed to be registered by staff.
 *
 * @param statement what she was told and agreed to, word by word
 * @param keptWhere where it can be seen that she did; may be empty
 * @param account who took it
 */
public record Consent(
        ConsentWay way,
        String statement,
        String keptWhere,
        @Nullable AccountId account,
        Instant takenAt) {}
