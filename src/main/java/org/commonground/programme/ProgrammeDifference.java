package org.commonground.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonground.programme.SessionChange.Added;
import org.commonground.programme.SessionChange.Cancelled;
import org.commonground.programme.SessionChange.Changed;
import org.commonground.programme.SessionChange.Moved;

/** What changed from one state of a programme to a later one, by the sessions' start. */
public record ProgrammeDifference(List<SessionChange> changes) {

    public static ProgrammeDifference between(Collection<ProgrammeSession> before, Collection<ProgrammeSession> after) {
        Map<SessionId, ProgrammeSession> gone = new HashMap<>();
        before.forEach(session -> gone.put(session.id(), session));
        List<SessionChange> changes = new ArrayList<>();
        for (ProgrammeSession now : after) {
            ProgrammeSession then = gone.remove(now.id());
            if (then == null) {
                changes.add(new Added(now));
            } else if (!then.time().equals(now.time()) || !then.roomId().equals(now.roomId())) {
                changes.add(new Moved(then, now));
            } else if (!then.equals(now)) {
                changes.add(new Changed(then, now));
            }
        }
        gone.values().forEach(session -> changes.add(new Cancelled(session)));
        changes.sort(Comparator.comparing(
                        (SessionChange change) -> change.session().time().start())
                .thenComparing(change -> change.session().title()));
        return new ProgrammeDifference(List.copyOf(changes));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The changes of one kind. */
    public <T extends SessionChange> List<T> of(Class<T> kind) {
        return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
