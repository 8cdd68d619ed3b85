package org.commonground.access;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import org.commonground.events.EventId;
import org.commonground.events.EventTool;
import org.springframework.stereotype.Component;

/** Shows organisers the way from an event to what has to be arranged for people, and says there what is late. */
@Component
class AccessTool implements EventTool {

    private final AccessTasks tasks;

    AccessTool(AccessTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String labelKey() {
        return "access.list.title";
    }

    @Override
    public String path(EventId event) {
        return AccessLinks.tasks(event);
    }

    @Override
    public Optional<String> concern(EventId event) {
        List<AccessTask> all = tasks.ofEvent(event);
        long pressing = all.stream()
                .filter(task -> task.overdue() || task.state() == TaskState.AGAIN)
                .count();
        return pressing == 0 ? Optional.empty() : Optional.of(I18NProvider.translate("access.tool.concern", pressing));
    }

    @Override
    public int order() {
        return 22;
    }
}
