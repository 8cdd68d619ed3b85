package org.commonground.registration.list;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.commonground.programme.SessionId;
import org.commonground.registration.RegistrationId;
import org.commonground.registration.RegistrationStatus;
import org.commonground.registration.TicketId;
import org.commonground.registration.TicketState;
import org.commonground.shared.AccessNeed;

/**
 * One person in a list of registrations; it holds no secret.
 *
 * @param spokenCode as it is shown, such as "7G2-QK4"
 * @param email where the registration's mail goes; empty where there is no address
 */
public record RegistrationRow(
        TicketId ticket,
        RegistrationId registration,
        String holderName,
        String spokenCode,
        TicketState state,
        RegistrationStatus status,
        Set<AccessNeed> accessNeeds,
        String accessNote,
        Set<SessionId> sessions,
        String email,
        Locale locale,
        Instant bookedAt) {}
