package org.commonground.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.PhoneNumber;

/**
 * A registration as an organiser sees it; it holds no secret.
 *
 * @param email empty where nothing can be mailed
 */
public record RegistrationSummary(
        RegistrationId id,
        RegistrationStatus status,
        Optional<EmailAddress> email,
        Optional<PhoneNumber> phone,
        Instant bookedAt,
        List<TicketCard> tickets) {}
