package org.commonground.registration;

import java.time.Instant;
import java.util.Optional;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.PhoneNumber;
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
        Optional<EmailAddress> email,
        Optional<PhoneNumber> phone,
        Instant since,
        @Nullable Instant offeredUntil,
        boolean first) {}
