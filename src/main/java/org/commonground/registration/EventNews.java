package org.commonground.registration;

import java.util.Optional;
import org.commonground.events.EventId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are about to be told of their events, for those who organise these. */
@Service
public class EventNews {

    private final NewsTelling telling;

    EventNews(NewsTelling telling) {
        this.telling = telling;
    }

    /** How many will be told that this event has changed, and when; empty where nobody will. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public Optional<PendingNews> pending(EventId event) {
        return telling.pending(event);
    }

    /** Tells them without waiting any longer; how many letters there are, 0 where there was nothing to tell any more. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public int tellNow(EventId event) {
        return telling.tellNow(event);
    }
}
