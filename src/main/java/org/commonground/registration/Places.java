package org.commonground.registration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.events.BookedPlaces;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.SessionId;
import org.commonground.registration.PlaceCountRepository.Taken;
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
        return new PlacesLeft(capacity, taken(List.of(event)).getOrDefault(event, 0));
    }

    /** How many are taken of each of these events; one that is missing has given none away. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Map<EventId, Integer> taken(Collection<EventId> of) {
        return takenOf(of.stream().map(EventId::value).toList()).entrySet().stream()
                .collect(Collectors.toMap(entry -> new EventId(entry.getKey()), Map.Entry::getValue));
    }

    /** Of those of these sessions that people sign up for. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Map<SessionId, PlacesLeft> left(Collection<ProgrammeSession> sessions) {
        Map<UUID, Integer> taken =
                takenOf(sessions.stream().map(session -> session.id().value()).toList());
        return sessions.stream()
                .filter(session -> session.signUpCapacity() != null)
                .collect(Collectors.toMap(
                        ProgrammeSession::id,
                        session -> new PlacesLeft(
                                session.signUpCapacity() == null ? 0 : session.signUpCapacity(),
                                taken.getOrDefault(session.id().value(), 0))));
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

    private Map<UUID, Integer> takenOf(Collection<UUID> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : counts.taken(subjects).stream().collect(Collectors.toMap(Taken::subject, Taken::taken));
    }
}
