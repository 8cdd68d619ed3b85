package org.commonground.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonground.events.EventId;

/** What organisers are editing: the sessions by start and room, what is doubtful about them, and the number of the last release (0: none yet). */
public record ProgrammeDraft(
        EventId eventId,
        List<DraftSession> sessions,
        List<ProgrammeWarning> warnings,
        int releases,
        boolean changedSinceRelease) {

    public Optional<DraftSession> session(SessionId id) {
        return sessions.stream().filter(session -> session.id().equals(id)).findFirst();
    }

    /** The tracks that are in use, by name. */
    public List<Track> tracks() {
        Map<String, Track> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (DraftSession session : sessions) {
            Track track = session.session().track();
            if (track != null) {
                byName.put(track.name(), track);
            }
        }
        return List.copyOf(byName.values());
    }
}
