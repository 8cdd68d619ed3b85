package org.commonground.registration;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonground.programme.SessionId;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Who comes with one registration, for writing to them.
 *
 * @param address where to write to; null for people without one
 * @param locale the language in which they booked
 * @param members those who hold a place, or wait for one, at least one
 */
public record Party(RegistrationId registration, @Nullable EmailAddress address, Locale locale, List<Member> members) {

    /** One who holds a place, or waits for one. */
    public record Member(TicketId ticket, String name, Set<AccessNeed> needs, Set<SessionId> sessions) {}
}
