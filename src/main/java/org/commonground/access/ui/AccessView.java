package org.commonground.access.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonground.access.AccessLinks;
import org.commonground.access.AccessTask;
import org.commonground.access.AccessTasks;
import org.commonground.access.TaskKey;
import org.commonground.access.TaskState;
import org.commonground.accounts.AccountId;
import org.commonground.accounts.Accounts;
import org.commonground.events.EventDetails;
import org.commonground.events.EventHeader;
import org.commonground.events.EventId;
import org.commonground.events.EventTools;
import org.commonground.events.Events;
import org.jspecify.annotations.Nullable;

/** What has to be arranged so that those who booked an event can take part, and how far it is. */
@Route("staff/events/:eventId/access")
@RolesAllowed("ORGANISER")
@StyleSheet("access.css")
class AccessView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver {

    private final AccessTasks tasks;
    private final Accounts accounts;
    private final Events events;
    private final EventTools tools;
    private Map<AccountId, String> names = Map.of();
    private final Map<TaskKey, TaskItem> items = new HashMap<>();
    private @Nullable EventDetails event;

    AccessView(AccessTasks tasks, Accounts accounts, Events events, EventTools tools) {
        this.tasks = tasks;
        this.accounts = accounts;
        this.events = events;
        this.tools = tools;
        getContent().addClassName("cg-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        event = entering.getRouteParameters()
                .get("eventId")
                .flatMap(AccessView::id)
                .flatMap(events::find)
                .orElseThrow(NotFoundException::new);
        load();
    }

    private static Optional<EventId> id(String text) {
        try {
            return Optional.of(new EventId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private void load() {
        EventDetails about = requireNonNull(event);
        List<AccessTask> all = tasks.ofEvent(about.id());
        items.clear();
        getContent().removeAll();
        getContent()
                .add(new EventHeader(getTranslation("access.list.title"), about, tools, AccessLinks.tasks(about.id())));
        if (all.isEmpty()) {
            var empty = new Paragraph(getTranslation("access.list.empty"));
            empty.addClassName("cg-empty");
            getContent().add(empty);
            return;
        }
        names = accounts.names(all.stream()
                .flatMap(task -> Stream.of(task.owner(), task.changedBy()).filter(Objects::nonNull))
                .distinct()
                .toList());
        getContent().add(new Paragraph(summary(all)));
        var list = new UnorderedList();
        list.addClassName("access-list");
        for (AccessTask task : all) {
            var item = new TaskItem(task, about, this::nameOf, () -> change(task));
            items.put(task.key(), item);
            list.add(item);
        }
        getContent().add(list);
    }

    private String summary(List<AccessTask> all) {
        long needed = all.stream()
                .filter(task -> task.state() != TaskState.NOT_NEEDED)
                .count();
        long confirmed =
                all.stream().filter(task -> task.state() == TaskState.CONFIRMED).count();
        long overdue = all.stream().filter(AccessTask::overdue).count();
        return getTranslation("access.list.summary", needed, confirmed, overdue);
    }

    /** Owners and those who changed something may have left since. */
    private String nameOf(AccountId id) {
        return names.getOrDefault(id, getTranslation("access.list.left"));
    }

    private void change(AccessTask task) {
        var dialog = new TaskDialog(tasks, accounts, requireNonNull(event), task, this::nameOf);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                // Also where nothing was stored, because somebody else had changed it.
                load();
                // In another place of the list, perhaps: who uses no mouse goes on from there.
                Optional.ofNullable(items.get(task.key())).ifPresent(TaskItem::focus);
            }
        });
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.list.title");
    }
}
