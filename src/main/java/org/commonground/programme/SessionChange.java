package org.commonground.programme;

import java.util.List;

/** What became of one session from one state of a programme to a later one. */
public sealed interface SessionChange {

    /** The session as it is now, or as it was last. */
    ProgrammeSession session();

    record Added(ProgrammeSession session) implements SessionChange {}

    /** Another time or room; its text may have changed too. */
    record Moved(ProgrammeSession before, ProgrammeSession session) implements SessionChange {
        /** What else changed about it. */
        public List<SessionPart> parts() {
            return SessionPart.changed(before, session);
        }
    }

    /** Same time and room, but something else about it changed. */
    record Changed(ProgrammeSession before, ProgrammeSession session) implements SessionChange {
        /** What changed about it; at least one. */
        public List<SessionPart> parts() {
            return SessionPart.changed(before, session);
        }
    }

    record Cancelled(ProgrammeSession session) implements SessionChange {}
}
