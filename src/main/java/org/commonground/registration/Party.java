package org.commonground.registration;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonground.programme.SessionId;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Who comes with one registration, for writing to them and seeing to what they need.
 *
 * @param address where to write to; null for people without one
 * @param locale the language in which they booked
 * @param changedAt when anything of it was changed last, or it was booked
 * @param members those who hold a place, or wait for one, at least one
 */
public record Party(
        RegistrationId registration,
        @Nullable EmailAddress address,
        Locale locale,
        Instant changedAt,
        List<Member> members) {

    /**
     * One who holds a place, or waits for one.
     *
     * @param accessNote what she added to the needs in her own words; may be empty
     */
    public record Member(
            TicketId ticket, String name, Set<AccessNeed> needs, String accessNote, Set<SessionId> sessions) {}
}
