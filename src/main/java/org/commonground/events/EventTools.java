package org.commonground.events;

import java.util.Comparator;
import java.util.List;
import org.commonground.accounts.CurrentAccount;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The screens about one event, and the notices, that the other modules contribute. */
@Component
public class EventTools {

    private final ObjectProvider<EventTool> tools;
    private final ObjectProvider<EventNotice> notices;
    private final CurrentAccount current;

    EventTools(ObjectProvider<EventTool> tools, ObjectProvider<EventNotice> notices, CurrentAccount current) {
        this.tools = tools;
        this.notices = notices;
        this.current = current;
    }

    /** Those that the person signed in may open, in their order. */
    public List<EventTool> mine() {
        return tools.stream()
                .filter(tool -> current.has(tool.role()))
                .sorted(Comparator.comparingInt(EventTool::order))
                .toList();
    }

    /** What is to be said about this event on its page. */
    public List<com.vaadin.flow.component.Component> notices(EventId event) {
        return notices.stream().flatMap(notice -> notice.about(event).stream()).toList();
    }
}
