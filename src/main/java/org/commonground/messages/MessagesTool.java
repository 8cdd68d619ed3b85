package org.commonground.messages;

import org.commonground.events.EventId;
import org.commonground.events.EventTool;
import org.springframework.stereotype.Component;

/** Shows organisers the way from an event to what is written to those who booked. */
@Component
class MessagesTool implements EventTool {

    @Override
    public String labelKey() {
        return "messages.list.title";
    }

    @Override
    public String path(EventId event) {
        return MessageLinks.list(event);
    }

    @Override
    public int order() {
        return 30;
    }
}
