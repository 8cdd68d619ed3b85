package org.commonground.access.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.function.Function;
import org.commonground.access.AccessTask;
import org.commonground.access.Again;
import org.commonground.access.Person;
import org.commonground.access.Setting;
import org.commonground.access.TaskState;
import org.commonground.accounts.AccountId;
import org.commonground.events.EventDetails;
import org.commonground.shared.Wording;

/** One task of an event: what, for whom, when and where, and how it stands. */
class TaskItem extends Composite<ListItem> {

    private final AccessTask task;
    private final EventDetails event;
    private final Function<AccountId, String> names;

    private final Button change;

    TaskItem(AccessTask task, EventDetails event, Function<AccountId, String> names, Runnable toChange) {
        this.task = task;
        this.event = event;
        this.names = names;
        change = new Button(getTranslation("access.task.change"), click -> toChange.run());
        getContent().add(head(), where());
        task.again().forEach(why -> getContent().add(again(why)));
        if (task.given() > 0) {
            getContent().add(new Paragraph(getTranslation("access.task.given", task.given())));
        }
        if (task.people().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("access.task.nobody")));
        } else {
            getContent().add(people());
        }
        arrangement();
        if (!task.people().isEmpty()) {
            change.setAriaLabel(getTranslation(
                    "access.task.changeNamed",
                    TaskWords.matter(task),
                    task.setting().title()));
            getContent().add(change);
        }
    }

    void focus() {
        change.focus();
        change.scrollIntoView();
    }

    private Component head() {
        var state = new Span(getTranslation(task.state().key()));
        state.addClassName("cg-badge");
        colour(task.state()).ifPresent(state::addClassName);
        var badges = new Div(state);
        badges.addClassName("cg-badges");
        if (task.overdue()) {
            var late = new Span(getTranslation("access.task.overdue"));
            late.addClassNames("cg-badge", "cg-badge-bad");
            badges.add(late);
        }
        var head = new Div(new H2(TaskWords.matter(task)), badges);
        head.addClassName("access-head");
        return head;
    }

    private static Optional<String> colour(TaskState state) {
        return switch (state) {
            case CONFIRMED -> Optional.of("cg-badge-good");
            case OPEN, IN_HAND -> Optional.of("cg-badge-warn");
            case AGAIN -> Optional.of("cg-badge-bad");
            case NOT_NEEDED -> Optional.empty();
        };
    }

    private Component where() {
        Setting setting = task.setting();
        var title = new Span(TaskWords.what(task));
        title.getElement().setAttribute("dir", "auto");
        var place = new Span(setting.place());
        place.getElement().setAttribute("dir", "auto");
        var line = new Div(title, new Span(TaskWords.when(setting, event, getLocale())), place);
        line.addClassName("access-where");
        return line;
    }

    private Component again(Again why) {
        Setting before = requireNonNull(task.confirmedFor());
        String text = switch (why) {
            case TIME -> getTranslation("access.again.time", TaskWords.when(before, event, getLocale()));
            case PLACE -> getTranslation("access.again.place", before.place());
            case PEOPLE -> getTranslation(task.key().need() == null ? "access.again.words" : "access.again.people");
        };
        var notice = new Paragraph(text);
        notice.addClassNames("cg-notice", "cg-notice-warn");
        return notice;
    }

    private Component people() {
        var list = new UnorderedList();
        for (Person person : task.people()) {
            var name = new Span(person.name());
            name.getElement().setAttribute("dir", "auto");
            var item = new ListItem(name);
            if (!person.note().isEmpty()) {
                var note = new Paragraph(person.note());
                note.addClassName("access-note");
                note.getElement().setAttribute("dir", "auto");
                item.add(note);
            }
            list.add(item);
        }
        var people = new Div(
                new Paragraph(getTranslation("access.task.people", task.people().size())), list);
        people.addClassName("access-people");
        return people;
    }

    private void arrangement() {
        AccountId owner = task.owner();
        if (task.state().isToDo()) {
            getContent()
                    .add(new Paragraph(
                            getTranslation("access.task.due", TaskWords.day(task.due(), event, getLocale()))));
        }
        getContent()
                .add(new Paragraph(
                        owner == null
                                ? getTranslation("access.task.noOwner")
                                : getTranslation("access.task.owner", names.apply(owner))));
        if (!task.note().isEmpty()) {
            var note = new Paragraph(task.note());
            note.addClassName("access-note");
            note.getElement().setAttribute("dir", "auto");
            getContent().add(note);
        }
        AccountId by = task.changedBy();
        if (by != null) {
            String at = Wording.dateTime(requireNonNull(task.changedAt()), event.zone(), getLocale());
            var said = new Paragraph(getTranslation("access.task.changed", names.apply(by), at));
            said.addClassName("cg-soft");
            getContent().add(said);
        }
    }
}
