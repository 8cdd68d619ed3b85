package org.commonground.registration;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.events.BookedPlaces;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.EventStatus;
import org.commonground.events.EventSummary;
import org.commonground.events.Events;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.SessionId;
import org.commonground.registration.PlaceCountRepository.Taken;
import org.commonground.terms.InvitationCode;
import org.commonground.terms.TicketKind;
import org.commonground.terms.TicketKindId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many places are taken and left; what it says is exact at the moment it is asked. */
@Service
public class Places implements BookedPlaces {

    private final PlaceCountRepository counts;
    private final Events events;

    Places(PlaceCountRepository counts, Events events) {
        this.counts = counts;
        this.events = events;
    }

    /** Of one event. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public PlacesLeft left(EventId event) {
        int capacity = events.find(event).map(EventDetails::capacity).orElse(0);
        return left(capacity, takenOf(List.of(event.value())).get(event.value()));
    }

    /** Which of these a newcomer cannot book: all places are given away, or others wait for them. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Set<EventId> full(Collection<EventSummary> of) {
        Map<UUID, Taken> taken =
                takenOf(of.stream().map(event -> event.id().value()).toList());
        return of.stream()
                .filter(event -> event.status() == EventStatus.PUBLISHED
                        && left(event.capacity(), taken.get(event.id().value())).isFull())
                .map(EventSummary::id)
                .collect(Collectors.toSet());
    }

    /** Of those of these sessions that people sign up for. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Map<SessionId, PlacesLeft> left(Collection<ProgrammeSession> sessions) {
        Map<UUID, Taken> taken =
                takenOf(sessions.stream().map(session -> session.id().value()).toList());
        return sessions.stream()
                .filter(session -> session.signUpCapacity() != null)
                .collect(Collectors.toMap(
                        ProgrammeSession::id,
                        session -> left(
                                session.signUpCapacity() == null ? 0 : session.signUpCapacity(),
                                taken.get(session.id().value()))));
    }

    /** Of those of these kinds of tickets that have a limit of their own. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Map<TicketKindId, PlacesLeft> leftOfKinds(Collection<TicketKind> kinds) {
        Map<UUID, Taken> taken =
                takenOf(kinds.stream().map(kind -> kind.id().value()).toList());
        Map<TicketKindId, PlacesLeft> left = new HashMap<>();
        for (TicketKind kind : kinds) {
            if (kind.places() != null) {
                left.put(kind.id(), left(kind.places(), taken.get(kind.id().value())));
            }
        }
        return left;
    }

    /** Of those that are held for whoever has this code. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public PlacesLeft left(InvitationCode code) {
        UUID id = code.id().value();
        return left(code.held(), takenOf(List.of(id)).get(id));
    }

    @Override
    @PreAuthorize("permitAll()")
    @Transactional
    public int booked(EventId event) {
        // Locked, and there to be locked: nobody books between this answer and the end of the transaction.
        counts.begin(
                event.value(), event.value(), events.bookableCapacity(event).orElse(0));
        return counts.lock(event.value()).getFirst();
    }

    private static PlacesLeft left(int capacity, @Nullable Taken taken) {
        return taken == null ? new PlacesLeft(capacity, 0) : new PlacesLeft(capacity, taken.taken(), taken.waiting());
    }

    private Map<UUID, Taken> takenOf(Collection<UUID> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : counts.taken(subjects).stream().collect(Collectors.toMap(Taken::subject, Function.identity()));
    }
}
