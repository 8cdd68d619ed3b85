package org.commonground.programme;

import org.commonground.events.EventId;
import org.commonground.events.EventTool;
import org.springframework.stereotype.Component;

/** Shows organisers the way from an event to its programme. */
@Component
class ProgrammeTool implements EventTool {

    @Override
    public String labelKey() {
        return "programme.tool";
    }

    @Override
    public String path(EventId event) {
        return ProgrammeLinks.builder(event);
    }

    @Override
    public int order() {
        return 10;
    }
}
