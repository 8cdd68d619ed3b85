package org.commonground.access;

import org.commonground.events.EventRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A removed event takes along what was said of its tasks, in the same transaction. */
@Component
class TaskRemoval {

    private final Arrangements arrangements;

    TaskRemoval(Arrangements arrangements) {
        this.arrangements = arrangements;
    }

    @EventListener
    void on(EventRemoved removed) {
        arrangements.remove(removed.event());
    }
}
