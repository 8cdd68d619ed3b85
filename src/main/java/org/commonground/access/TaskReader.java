package org.commonground.access;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.events.EventDetails;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Programmes;
import org.commonground.programme.Release;
import org.commonground.programme.SessionId;
import org.commonground.registration.Party;
import org.commonground.registration.Tickets;
import org.commonground.shared.AccessNeed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds what organisers said against who needs what at this moment. Nothing follows bookings and releases, so nothing can
 * be missed or come twice.
 */
@Component
class TaskReader {

    /** These have to be there in the very room; the others are arranged once for the event. */
    private static final Set<AccessNeed> BY_SESSION =
            EnumSet.of(AccessNeed.STEP_FREE, AccessNeed.BSL, AccessNeed.INTERPRETER, AccessNeed.HEARING_LOOP);

    private final Tickets tickets;
    private final Programmes programmes;
    private final Arrangements arrangements;
    private final Clock clock;

    TaskReader(Tickets tickets, Programmes programmes, Arrangements arrangements, Clock clock) {
        this.tickets = tickets;
        this.programmes = programmes;
        this.arrangements = arrangements;
        this.clock = clock;
    }

    List<AccessTask> tasks(EventDetails event) {
        Map<SessionId, ProgrammeSession> sessions = sessions(event);
        Map<TaskKey, List<Person>> people = people(event, sessions.keySet());
        Map<TaskKey, Arrangement> said = arrangements.ofEvent(event.id()).stream()
                .collect(Collectors.toMap(Arrangement::key, Function.identity()));
        said.values().stream()
                .filter(one -> one.stage() != Stage.OPEN)
                .forEach(one -> people.putIfAbsent(one.key(), List.of()));
        Instant now = clock.instant();
        List<AccessTask> tasks = new ArrayList<>();
        people.forEach((key, those) -> {
            Arrangement known = said.get(key);
            tasks.add(AccessTask.of(event, setting(event, sessions, key, known), those, key, known, now));
        });
        tasks.sort(AccessTask.ORDER);
        return tasks;
    }

    private Map<SessionId, ProgrammeSession> sessions(EventDetails event) {
        return programmes.released(event.id()).map(Release::sessions).orElse(List.of()).stream()
                .collect(Collectors.toMap(ProgrammeSession::id, Function.identity()));
    }

    private static Setting setting(
            EventDetails event, Map<SessionId, ProgrammeSession> sessions, TaskKey key, @Nullable Arrangement said) {
        ProgrammeSession session = key.session() == null ? null : sessions.get(key.session());
        if (session != null) {
            return Setting.of(event, session);
        }
        // A session that is not in the programme any more is told as it was.
        return key.session() == null || said == null ? Setting.of(event) : said.setting();
    }

    private Map<TaskKey, List<Person>> people(EventDetails event, Set<SessionId> sessions) {
        Map<TaskKey, List<Person>> people = new LinkedHashMap<>();
        for (Party party : tickets.parties(event.id())) {
            for (Party.Member member : party.members()) {
                for (TaskKey key : keys(member, sessions)) {
                    people.computeIfAbsent(key, none -> new ArrayList<>()).add(person(party, member, key));
                }
            }
        }
        return people;
    }

    private static List<TaskKey> keys(Party.Member member, Set<SessionId> sessions) {
        List<TaskKey> keys = new ArrayList<>();
        for (AccessNeed need : member.needs()) {
            keys.add(new TaskKey(null, need));
            if (BY_SESSION.contains(need)) {
                member.sessions().stream()
                        .filter(sessions::contains)
                        .forEach(session -> keys.add(new TaskKey(session, need)));
            }
        }
        if (!member.accessNote().isEmpty()) {
            keys.add(new TaskKey(null, null));
        }
        return keys;
    }

    private static Person person(Party party, Party.Member member, TaskKey key) {
        String note = key.need() == null ? member.accessNote() : "";
        return new Person(member.ticket(), member.name(), note, party.changedAt());
    }
}
