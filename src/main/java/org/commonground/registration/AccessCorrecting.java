package org.commonground.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonground.registration.ChangeRegistrationResult.AsBefore;
import org.commonground.registration.ChangeRegistrationResult.Changed;
import org.commonground.registration.ChangeRegistrationResult.NoteTooLong;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Limits;
import org.commonground.shared.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Saying after booking what people need to take part. */
@Service
public class AccessCorrecting {

    /** What one person needs, and what she says of it; may be nothing. */
    public record Access(Set<AccessNeed> needs, String note) {

        public Access {
            needs = Set.copyOf(needs);
            note = Texts.clean(note);
        }
    }

    private final HolderChanges changes;
    private final History history;
    private final Clock clock;

    AccessCorrecting(HolderChanges changes, History history, Clock clock) {
        this.changes = changes;
        this.history = history;
        this.clock = clock;
    }

    /** Replaces the needs and the notes of these people of a registration. */
    @PreAuthorize("permitAll()")
    public ChangeRegistrationResult correct(String token, Map<TicketId, Access> needed) {
        if (needed.values().stream().anyMatch(access -> access.note().length() > Limits.SUMMARY)) {
            return new NoteTooLong();
        }
        return changes.makeWithinLimit(token, (event, registration) -> {
            List<String> corrected = new ArrayList<>();
            for (Ticket ticket : registration.held()) {
                Access access = needed.get(ticket.id());
                if (access != null && ticket.correctAccess(access.needs(), access.note())) {
                    corrected.add(ticket.holderName());
                }
            }
            if (corrected.isEmpty()) {
                return new AsBefore();
            }
            registration.changed(clock.instant());
            // What exactly was needed stays out of the history: once it is different it is nobody's business.
            history.note(
                    registration.id(), HistoryActor.HOLDER, HistoryKind.ACCESS_CORRECTED, String.join(", ", corrected));
            return new Changed();
        });
    }
}
