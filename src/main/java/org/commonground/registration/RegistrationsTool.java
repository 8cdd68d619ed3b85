package org.commonground.registration;

import org.commonground.events.EventId;
import org.commonground.events.EventTool;
import org.springframework.stereotype.Component;

/** Shows organisers the way from an event to its registrations. */
@Component
class RegistrationsTool implements EventTool {

    @Override
    public String labelKey() {
        return "registration.list.title";
    }

    @Override
    public String path(EventId event) {
        return RegistrationLinks.list(event);
    }

    @Override
    public int order() {
        return 20;
    }
}
