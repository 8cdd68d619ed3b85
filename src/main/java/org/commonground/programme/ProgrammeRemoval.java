package org.commonground.programme;

import org.commonground.events.EventRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A removed event takes its draft and its releases along, in the same transaction. */
@Component
class ProgrammeRemoval {

    private final SessionRepository sessions;
    private final ReleaseRepository releases;

    ProgrammeRemoval(SessionRepository sessions, ReleaseRepository releases) {
        this.sessions = sessions;
        this.releases = releases;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EventRemoved removed) {
        sessions.removeOfEvent(removed.event().value());
        releases.deleteAll(releases.findByEventId(removed.event().value()));
    }
}
