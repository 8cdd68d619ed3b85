package org.commonground.registration;

import org.commonground.events.EventId;
import org.commonground.events.EventTool;
import org.springframework.stereotype.Component;

/** Shows organisers the way from an event to its waiting list. */
@Component
class WaitingListTool implements EventTool {

    @Override
    public String labelKey() {
        return "registration.queue.title";
    }

    @Override
    public String path(EventId event) {
        return RegistrationLinks.waitingList(event);
    }

    @Override
    public int order() {
        return 21;
    }
}
