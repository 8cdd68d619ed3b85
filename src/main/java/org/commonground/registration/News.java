package org.commonground.registration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.events.EventDetails;
import org.commonground.programme.ProgrammeDifference;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.SessionChange;
import org.commonground.programme.SessionId;
import org.commonground.registration.news.EventFacts;

/**
 * What is different about an event from what its people were last told.
 *
 * @param sessions as they are released now
 * @param changes of sessions that who chose them has to know, in the order of the programme
 * @param number of this news among all that was told of the event, from 1
 */
record News(
        EventDetails event,
        EventFacts before,
        List<ProgrammeSession> sessions,
        Map<SessionId, SessionChange> changes,
        int number) {

    static News of(
            EventDetails event,
            EventFacts before,
            List<ProgrammeSession> sessionsBefore,
            List<ProgrammeSession> sessions,
            int number) {
        Map<SessionId, SessionChange> changes = ProgrammeDifference.between(sessionsBefore, sessions).changes().stream()
                .filter(News::matters)
                .collect(Collectors.toMap(
                        change -> change.session().id(), change -> change, (one, other) -> one, LinkedHashMap::new));
        return new News(event, before, sessions, Collections.unmodifiableMap(changes), number);
    }

    /** Whoever chose a session has to know where to be and when, and by which name it goes. */
    private static boolean matters(SessionChange change) {
        return switch (change) {
            case SessionChange.Added added -> false;
            case SessionChange.Moved moved -> true;
            case SessionChange.Cancelled cancelled -> true;
            case SessionChange.Changed changed ->
                !changed.before().title().equals(changed.session().title())
                        || !changed.before().roomName().equals(changed.session().roomName());
        };
    }

    EventFacts now() {
        return EventFacts.of(event);
    }

    boolean isForEverybody() {
        return !before.equals(now());
    }

    boolean isNothing() {
        return !isForEverybody() && changes.isEmpty();
    }

    boolean concerns(Registration registration) {
        return isForEverybody() || !changesFor(registration).isEmpty();
    }

    /** Those of sessions that somebody of the party has chosen. */
    List<SessionChange> changesFor(Registration registration) {
        return changes.values().stream()
                .filter(change -> chosen(registration).anyMatch(change.session().id()::equals))
                .toList();
    }

    private static Stream<SessionId> chosen(Registration registration) {
        return registration.held().stream().flatMap(ticket -> ticket.sessions().stream());
    }
}
