package org.commonground.registration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonground.programme.SessionId;

/**
 * All that organisers see of one registration; it holds no secret.
 *
 * @param language in which its holder is written to
 * @param sessions that were chosen, by ticket
 * @param consent empty where she booked by herself
 * @param history what happened after it was booked, the latest first
 */
public record RegistrationRecord(
        RegistrationSummary registration,
        Locale language,
        Map<TicketId, Set<SessionId>> sessions,
        Optional<Consent> consent,
        List<HistoryEntry> history) {

    /** How many places it holds. */
    public int places() {
        return (int) registration.tickets().stream()
                .filter(ticket -> ticket.state() == TicketState.VALID)
                .count();
    }
}
