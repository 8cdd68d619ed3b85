package org.commonground.registration;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.events.EventDetails;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Programmes;
import org.commonground.programme.SessionId;
import org.commonground.registration.ChangeRegistrationResult.Full;
import org.commonground.registration.ChangeRegistrationResult.SessionFull;
import org.commonground.registration.PlaceCountRepository.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes places for a registration that there is already, in the order in which all take and return them: sessions by their
 * id, then the event. Whoever is told that there is no room undoes all of it.
 */
@Repository
class FurtherPlaces {

    private final PlaceCountRepository counts;
    private final Programmes programmes;
    private final EntityManager entities;
    private final TransactionTemplate transaction;

    FurtherPlaces(
            PlaceCountRepository counts,
            Programmes programmes,
            EntityManager entities,
            PlatformTransactionManager transactions) {
        this.counts = counts;
        this.programmes = programmes;
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes places for these tickets of one registration: those of the event or, where its places were held for it, of the same
     * community, and those of the sessions and of the kinds of tickets that they have. Empty where all of it was taken.
     */
    Optional<ChangeRegistrationResult> take(EventDetails event, List<Ticket> tickets) {
        // What was changed is written first: the counts stay locked only while the transaction ends.
        entities.flush();
        Map<SessionId, ProgrammeSession> offered = SessionChoice.offered(programmes.released(event.id()));
        var wanted = new TreeMap<>(PlacesWanted.kindsOf(tickets));
        Set<UUID> sessions = new HashSet<>();
        for (SessionId session :
                tickets.stream().flatMap(ticket -> ticket.sessions().stream()).toList()) {
            sessions.add(session.value());
            wanted.merge(session.value(), 1, Integer::sum);
        }
        Optional<UUID> held = tickets.getFirst().registration().heldBy().filter(this::isHeld);
        held.ifPresent(code -> wanted.put(code, tickets.size()));
        for (var part : wanted.entrySet()) {
            UUID subject = part.getKey();
            if (sessions.contains(subject)) {
                if (counts.take(subject, part.getValue(), capacity(offered.get(new SessionId(subject)))) == 0) {
                    return Optional.of(new SessionFull(new SessionId(subject)));
                }
            } else if (counts.takePart(subject, part.getValue()) == 0) {
                return Optional.of(new Full(left(subject)));
            }
        }
        UUID id = event.id().value();
        int done = held.isPresent() ? counts.holdOpen(id) : counts.takeOfEvent(id, tickets.size());
        return done == 0 ? Optional.of(new Full(left(id))) : Optional.empty();
    }

    /** Until the day on which they are free for all. */
    private boolean isHeld(UUID code) {
        return counts.taken(List.of(code)).stream().anyMatch(taken -> taken.capacity() != null && taken.capacity() > 0);
    }

    /**
     * Takes and returns places of sessions.
     *
     * @param persons how many more, or fewer, are to be in each, by its id
     */
    Optional<ChangeRegistrationResult> changeSessions(EventDetails event, Map<UUID, Integer> persons) {
        // What was changed is written first: the counts stay locked only while the transaction ends.
        entities.flush();
        Map<SessionId, ProgrammeSession> offered = SessionChoice.offered(programmes.released(event.id()));
        for (var change : new TreeMap<>(persons).entrySet()) {
            UUID session = change.getKey();
            int more = change.getValue();
            if (more < 0) {
                counts.giveBack(session, -more);
            } else if (more > 0 && counts.take(session, more, capacity(offered.get(new SessionId(session)))) == 0) {
                return Optional.of(new SessionFull(new SessionId(session)));
            }
        }
        return Optional.empty();
    }

    /** Sees to it that these sessions of an event have a count each, before a transaction that is going to change them. */
    void prepare(EventDetails event, Collection<SessionId> sessions) {
        Set<UUID> missing = sessions.stream().map(SessionId::value).collect(Collectors.toCollection(HashSet::new));
        if (missing.isEmpty()) {
            return;
        }
        counts.taken(List.copyOf(missing)).stream().map(Taken::subject).forEach(missing::remove);
        missing.forEach(session -> transaction.executeWithoutResult(
                status -> counts.begin(session, event.id().value(), null)));
    }

    private int left(UUID subject) {
        return counts.taken(List.of(subject)).stream()
                .mapToInt(taken -> taken.capacity() == null
                        ? 0
                        : new PlacesLeft(taken.capacity(), taken.taken(), taken.waiting()).left())
                .sum();
    }

    private static int capacity(@Nullable ProgrammeSession session) {
        return session == null || session.signUpCapacity() == null ? 0 : session.signUpCapacity();
    }
}
