package org.commonground.programme;

/** What became of one session from one state of a programme to a later one. */
public sealed interface SessionChange {

    /** The session as it is now, or as it was last. */
    ProgrammeSession session();

    record Added(ProgrammeSession session) implements SessionChange {}

    /** Another time or room; its text may have changed too. */
    record Moved(ProgrammeSession before, ProgrammeSession session) implements SessionChange {}

    /** Same time and room, but something else about it changed. */
    record Changed(ProgrammeSession before, ProgrammeSession session) implements SessionChange {}

    record Cancelled(ProgrammeSession session) implements SessionChange {}
}
