package org.commonground.registration;

import java.time.Instant;
import java.util.List;
import org.commonground.shared.EmailAddress;

/** A registration as an organiser sees it; it holds no secret. */
public record RegistrationSummary(
        RegistrationId id, RegistrationStatus status, EmailAddress email, Instant bookedAt, List<TicketCard> tickets) {}
