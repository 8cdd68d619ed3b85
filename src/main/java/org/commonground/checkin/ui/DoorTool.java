package org.commonground.checkin.ui;

import org.commonground.checkin.DoorLinks;
import org.commonground.events.EventId;
import org.commonground.events.EventTool;
import org.springframework.stereotype.Component;

/** Leads from an event to its doors. */
@Component
class DoorTool implements EventTool {

    @Override
    public String labelKey() {
        return "checkin.board.tool";
    }

    @Override
    public String path(EventId event) {
        return DoorLinks.board(event);
    }

    @Override
    public int order() {
        return 40;
    }
}
