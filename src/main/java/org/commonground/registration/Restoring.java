package org.commonground.registration;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.registration.ChangeRegistrationResult.AsBefore;
import org.commonground.registration.ChangeRegistrationResult.Changed;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking places back that the holder gave back herself, while there is room and nobody waits. */
@Service
public class Restoring {

    private final HolderChanges changes;
    private final FurtherPlaces places;
    private final RegistrationRepository registrations;
    private final PrivateLinks privateLinks;
    private final History history;
    private final Clock clock;

    Restoring(
            HolderChanges changes,
            FurtherPlaces places,
            RegistrationRepository registrations,
            PrivateLinks privateLinks,
            History history,
            Clock clock) {
        this.changes = changes;
        this.places = places;
        this.registrations = registrations;
        this.privateLinks = privateLinks;
        this.history = history;
        this.clock = clock;
    }

    /** What the holder gave back and can have again, if there is room; what organisers ended is not among it. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public List<RegistrationDetails.Place> restorable(String token) {
        return privateLinks
                .registration(token)
                .flatMap(registrations::findWithTicketsById)
                .map(registration -> registration.tickets().stream()
                        .filter(Ticket::isRestorable)
                        .map(Ticket::place)
                        .toList())
                .orElse(List.of());
    }

    /** Takes these places again, by the same codes; sessions are chosen anew, because others may have taken them since. */
    @PreAuthorize("permitAll()")
    public ChangeRegistrationResult restore(String token, Set<TicketId> ids) {
        return changes.makeWithinLimit(token, (event, registration) -> {
            List<Ticket> given = registration.tickets().stream()
                    .filter(Ticket::isRestorable)
                    .filter(ticket -> ids.contains(ticket.id()))
                    .toList();
            if (given.isEmpty()) {
                return new AsBefore();
            }
            if (registration.places() + given.size() > RegistrationForm.MOST_PERSONS) {
                return new ChangeRegistrationResult.TooManyPersons();
            }
            given.forEach(ticket -> ticket.choose(Set.of()));
            registration.restore(given, clock.instant());
            history.note(
                    registration.id(),
                    HistoryActor.HOLDER,
                    HistoryKind.RESTORED,
                    given.stream().map(Ticket::holderName).collect(Collectors.joining(", ")));
            return places.take(event, given).orElseGet(Changed::new);
        });
    }
}
