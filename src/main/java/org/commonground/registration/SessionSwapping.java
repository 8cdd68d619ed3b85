package org.commonground.registration;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.events.EventDetails;
import org.commonground.events.Events;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Programmes;
import org.commonground.programme.Release;
import org.commonground.programme.SessionId;
import org.commonground.registration.ChangeRegistrationResult.AsBefore;
import org.commonground.registration.ChangeRegistrationResult.Changed;
import org.commonground.registration.ChangeRegistrationResult.NoSuchSession;
import org.commonground.registration.ChangeRegistrationResult.SessionsOverlap;
import org.commonground.registration.ChangeRegistrationResult.UnknownLink;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Choosing other sessions after booking: what is new is taken and what is not wanted any more returned, all or nothing. */
@Service
public class SessionSwapping {

    private final HolderChanges changes;
    private final FurtherPlaces places;
    private final RegistrationRepository registrations;
    private final PrivateLinks privateLinks;
    private final Events events;
    private final Programmes programmes;
    private final History history;
    private final Clock clock;

    SessionSwapping(
            HolderChanges changes,
            FurtherPlaces places,
            RegistrationRepository registrations,
            PrivateLinks privateLinks,
            Events events,
            Programmes programmes,
            History history,
            Clock clock) {
        this.changes = changes;
        this.places = places;
        this.registrations = registrations;
        this.privateLinks = privateLinks;
        this.events = events;
        this.programmes = programmes;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Gives people of a registration other sessions.
     *
     * @param wanted all sessions each of them is to be in; who is not named keeps hers, and so does everybody those that
     *     are not on offer any more
     */
    @PreAuthorize("permitAll()")
    public ChangeRegistrationResult swap(String token, Map<TicketId, Set<SessionId>> wanted) {
        EventDetails event = privateLinks
                .registration(token)
                .flatMap(registrations::findById)
                .flatMap(registration -> events.find(registration.eventId()))
                .orElse(null);
        if (event == null) {
            return new UnknownLink();
        }
        Optional<Release> release = programmes.released(event.id());
        Map<SessionId, ProgrammeSession> offered = SessionChoice.offered(release);
        places.prepare(
                event,
                wanted.values().stream()
                        .flatMap(Set::stream)
                        .filter(offered::containsKey)
                        .collect(Collectors.toSet()));
        return changes.makeWithinLimit(token, (now, registration) -> swap(now, registration, wanted, release));
    }

    private ChangeRegistrationResult swap(
            EventDetails event,
            Registration registration,
            Map<TicketId, Set<SessionId>> wanted,
            Optional<Release> release) {
        Set<SessionId> offered = SessionChoice.offered(release).keySet();
        Map<Ticket, Set<SessionId>> chosen = new HashMap<>();
        for (Ticket ticket : registration.held()) {
            if (wanted.containsKey(ticket.id())) {
                chosen.put(ticket, without(wanted.get(ticket.id()), withdrawn(ticket, offered)));
            }
        }
        RegisterResult problem =
                SessionChoice.of(List.copyOf(chosen.values()), release).problem();
        if (problem != null) {
            return refusal(problem);
        }
        Map<UUID, Integer> persons = new HashMap<>();
        var changed = new HashSet<String>();
        chosen.forEach((ticket, sessions) -> {
            sessions.addAll(withdrawn(ticket, offered));
            if (!sessions.equals(ticket.sessions())) {
                without(sessions, ticket.sessions()).forEach(more -> persons.merge(more.value(), 1, Integer::sum));
                without(ticket.sessions(), sessions).forEach(less -> persons.merge(less.value(), -1, Integer::sum));
                ticket.choose(sessions);
                history.note(registration.id(), HistoryActor.HOLDER, HistoryKind.SESSIONS_CHANGED, ticket.holderName());
                changed.add(ticket.holderName());
            }
        });
        if (changed.isEmpty()) {
            return new AsBefore();
        }
        registration.changed(clock.instant());
        return places.changeSessions(event, persons).orElseGet(Changed::new);
    }

    /** Sessions that she has, but that nobody can sign up for any more. */
    private static Set<SessionId> withdrawn(Ticket ticket, Set<SessionId> offered) {
        return without(ticket.sessions(), offered);
    }

    private static Set<SessionId> without(Set<SessionId> sessions, Set<SessionId> others) {
        var rest = new HashSet<>(sessions);
        rest.removeAll(others);
        return rest;
    }

    private static ChangeRegistrationResult refusal(RegisterResult problem) {
        return switch (problem) {
            case RegisterResult.SessionsOverlap overlap -> new SessionsOverlap(overlap.one(), overlap.other());
            case RegisterResult.NoSuchSession gone -> new NoSuchSession(gone.session());
            default -> throw new IllegalStateException("No problem of a choice: " + problem);
        };
    }
}
