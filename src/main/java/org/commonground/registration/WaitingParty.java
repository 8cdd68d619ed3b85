package org.commonground.registration;

import java.time.Instant;
import org.commonground.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A party on the waiting list as organisers see it.
 *
 * @param position from 1; 0 while places are offered to it
 * @param persons who wait together
 * @param since when it joined
 * @param offeredUntil while places are kept for it; else null
 * @param first whether an organiser put it before those who wait longer
 */
public record WaitingParty(
        RegistrationId id,
        int position,
        String name,
        int persons,
        EmailAddress email,
        Instant since,
        @Nullable Instant offeredUntil,
        boolean first) {}
