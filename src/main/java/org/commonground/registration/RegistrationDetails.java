package org.commonground.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonground.events.EventId;
import org.commonground.programme.SessionId;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.EmailAddress;
import org.commonground.terms.TicketKindId;
import org.jspecify.annotations.Nullable;

/**
 * A registration as its holder sees it: with the codes, so it is for her alone.
 *
 * @param offeredUntil while places are kept for her; else null
 */
public record RegistrationDetails(
        RegistrationId id,
        EventId eventId,
        RegistrationStatus status,
        Optional<EmailAddress> email,
        List<Place> places,
        Instant bookedAt,
        @Nullable Instant offeredUntil) {

    /** The places that are still held. */
    public List<Place> held() {
        return places.stream()
                .filter(place -> place.state() == TicketState.VALID)
                .toList();
    }

    /** The persons that wait, or that places are offered to. */
    public List<Place> waiting() {
        return places.stream()
                .filter(place -> place.state() == TicketState.WAITING)
                .toList();
    }

    /** One person's place; {@code spokenCode} is written as it is shown. */
    public record Place(
            TicketId id,
            String holderName,
            TicketState state,
            TicketCode code,
            String spokenCode,
            Set<AccessNeed> accessNeeds,
            String accessNote,
            Set<SessionId> sessions,
            @Nullable TicketKindId kind) {}
}
