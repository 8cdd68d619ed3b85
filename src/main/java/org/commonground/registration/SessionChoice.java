package org.commonground.registration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Release;
import org.commonground.programme.SessionId;
import org.commonground.registration.RegisterResult.NoSuchSession;
import org.commonground.registration.RegisterResult.SessionsOverlap;
import org.jspecify.annotations.Nullable;

/**
 * What a party chose of the programme.
 *
 * @param sessions with the number of persons, always in the same order so that two bookings never wait for each other
 * @param problem why it cannot be had, or null
 */
record SessionChoice(
        Map<ProgrammeSession, Integer> sessions, @Nullable RegisterResult problem) {

    static SessionChoice of(RegistrationForm form, Optional<Release> release) {
        return of(form.people().stream().map(RegistrationForm.Person::sessions).toList(), release);
    }

    /** @param choices of each person */
    static SessionChoice of(List<Set<SessionId>> choices, Optional<Release> release) {
        Map<SessionId, ProgrammeSession> offered = offered(release);
        var persons = new TreeMap<ProgrammeSession, Integer>(
                Comparator.comparing(session -> session.id().value()));
        for (Set<SessionId> wanted : choices) {
            var chosen = new ArrayList<ProgrammeSession>();
            for (SessionId id : wanted) {
                ProgrammeSession session = offered.get(id);
                if (session == null) {
                    return new SessionChoice(Map.of(), new NoSuchSession(id));
                }
                for (ProgrammeSession other : chosen) {
                    if (other.time().overlaps(session.time())) {
                        return new SessionChoice(Map.of(), new SessionsOverlap(other.id(), id));
                    }
                }
                chosen.add(session);
            }
            chosen.forEach(session -> persons.merge(session, 1, Integer::sum));
        }
        return new SessionChoice(persons, null);
    }

    /** What people sign up for. */
    static Map<SessionId, ProgrammeSession> offered(Optional<Release> release) {
        return release.map(Release::sessions).orElse(List.of()).stream()
                .filter(session -> session.signUpCapacity() != null)
                .collect(Collectors.toMap(ProgrammeSession::id, Function.identity()));
    }
}
