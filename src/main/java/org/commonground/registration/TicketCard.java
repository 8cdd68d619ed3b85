package org.commonground.registration;

import java.time.Instant;
import java.util.Set;
import org.commonground.events.EventId;
import org.commonground.shared.AccessNeed;
import org.commonground.terms.TicketKindId;
import org.jspecify.annotations.Nullable;

/**
 * What staff see of a ticket; it holds no secret.
 *
 * @param spokenCode the short code to be said aloud, six characters
 * @param accessNote what the holder added to the needs in her own words; may be empty
 * @param partySize how many of the registration's tickets are valid
 * @param kind of ticket; null where all are alike
 */
public record TicketCard(
        TicketId ticketId,
        RegistrationId registrationId,
        EventId eventId,
        String holderName,
        TicketState state,
        String spokenCode,
        Set<AccessNeed> accessNeeds,
        String accessNote,
        int partySize,
        Instant bookedAt,
        @Nullable TicketKindId kind) {

    /** The short code as it is shown, such as "7G2-QK4". */
    public String shownSpokenCode() {
        return SpokenCode.shown(spokenCode);
    }
}
