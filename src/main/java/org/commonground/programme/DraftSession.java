package org.commonground.programme;

/** A session of the draft with the version that was read, which a change of it has to name. */
public record DraftSession(ProgrammeSession session, int version) {

    public SessionId id() {
        return session.id();
    }
}
