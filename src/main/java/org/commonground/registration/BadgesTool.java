package org.commonground.registration;

import org.commonground.events.EventId;
import org.commonground.events.EventTool;
import org.springframework.stereotype.Component;

/** Shows organisers the way from an event to its badges. */
@Component
class BadgesTool implements EventTool {

    @Override
    public String labelKey() {
        return "registration.badges.title";
    }

    @Override
    public String path(EventId event) {
        return RegistrationLinks.badges(event);
    }

    @Override
    public int order() {
        return 22;
    }
}
