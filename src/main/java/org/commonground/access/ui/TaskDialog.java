package org.commonground.access.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.access.AccessTask;
import org.commonground.access.AccessTasks;
import org.commonground.access.Person;
import org.commonground.access.SaveTaskResult.BadDay;
import org.commonground.access.SaveTaskResult.ChangedMeanwhile;
import org.commonground.access.SaveTaskResult.NoSuchOwner;
import org.commonground.access.SaveTaskResult.NoteTooLong;
import org.commonground.access.SaveTaskResult.Saved;
import org.commonground.access.Stage;
import org.commonground.access.TaskForm;
import org.commonground.accounts.AccountId;
import org.commonground.accounts.Accounts;
import org.commonground.accounts.Colleague;
import org.commonground.accounts.Role;
import org.commonground.events.EventDetails;
import org.commonground.shared.Limits;
import org.commonground.shared.ui.SaveFrame;

/** Says how a task stands, who sees to it and until when. */
class TaskDialog extends Dialog {

    private final AccessTasks tasks;
    private final EventDetails event;
    private final AccessTask task;
    private final RadioButtonGroup<Stage> stage = new RadioButtonGroup<>();
    private final Select<Colleague> owner = new Select<>();
    private final DueField due = new DueField();
    private final TextArea note = new TextArea();
    private final SaveFrame frame;

    TaskDialog(
            AccessTasks tasks,
            Accounts accounts,
            EventDetails event,
            AccessTask task,
            Function<AccountId, String> names) {
        this.tasks = tasks;
        this.event = event;
        this.task = task;
        setHeaderTitle(TaskWords.matter(task));
        setWidth("36rem");
        stage.setLabel(getTranslation("access.dialog.stage"));
        stage.setItems(Stage.values());
        stage.setItemLabelGenerator(one -> getTranslation(one.key()));
        stage.setValue(stage(task));
        owner.setLabel(getTranslation("access.dialog.owner"));
        owner.setEmptySelectionAllowed(true);
        owner.setEmptySelectionCaption(getTranslation("access.task.noOwner"));
        owner.setItemLabelGenerator(one -> one == null ? getTranslation("access.task.noOwner") : one.name());
        offer(accounts.colleagues(Role.ORGANISER), names);
        due.setLabel(getTranslation("access.dialog.due"));
        due.setHelperText(getTranslation("access.dialog.dueHelp"));
        due.setValue(task.due());
        note.setLabel(getTranslation("access.dialog.note"));
        note.setHelperText(getTranslation("access.dialog.noteHelp"));
        note.setMaxLength(Limits.SUMMARY);
        note.setManualValidation(true);
        note.setMinRows(2);
        note.setValue(task.note());
        var where = new Paragraph(TaskWords.what(task));
        where.getElement().setAttribute("dir", "auto");
        var about =
                new Paragraph(getTranslation("access.task.people", task.people().size()));
        frame = new SaveFrame(this, this::save, where, about, stage, owner, due, note);
    }

    /** What has to be confirmed again has not been. */
    private static Stage stage(AccessTask task) {
        return switch (task.state()) {
            case CONFIRMED -> Stage.CONFIRMED;
            case OPEN -> Stage.OPEN;
            case IN_HAND, AGAIN, NOT_NEEDED -> Stage.IN_HAND;
        };
    }

    /** Who has it stays in the list, also where she is no organiser any more. */
    private void offer(List<Colleague> colleagues, Function<AccountId, String> names) {
        var offered = new ArrayList<>(colleagues);
        AccountId has = task.owner();
        if (has != null && colleagues.stream().noneMatch(one -> one.id().equals(has))) {
            offered.add(new Colleague(has, names.apply(has)));
        }
        owner.setItems(offered);
        offered.stream().filter(one -> one.id().equals(has)).findFirst().ifPresent(owner::setValue);
    }

    private void save() {
        due.setInvalid(false);
        note.setInvalid(false);
        owner.setInvalid(false);
        if (due.isUnreadable()) {
            refuseDay();
            return;
        }
        switch (tasks.save(event.id(), task.key(), task.version(), form())) {
            case Saved ok -> {
                close();
                Notification.show(getTranslation("access.dialog.saved"));
            }
            case NoteTooLong tooLong -> {
                note.setErrorMessage(getTranslation("access.dialog.noteTooLong", Limits.SUMMARY));
                note.setInvalid(true);
                note.focus();
            }
            case BadDay bad -> refuseDay();
            case NoSuchOwner none -> {
                owner.setErrorMessage(getTranslation("access.dialog.noSuchOwner"));
                owner.setInvalid(true);
                owner.focus();
            }
            case ChangedMeanwhile changed -> frame.say(getTranslation("access.dialog.changed"));
        }
    }

    private TaskForm form() {
        Colleague chosen = owner.getValue();
        return new TaskForm(
                stage.getValue(),
                chosen == null ? null : chosen.id(),
                // The usual day is not a choice: it goes on following the event.
                task.due().equals(due.getValue()) && !task.dueChosen() ? null : due.getValue(),
                note.getValue(),
                task.people().stream().map(Person::mark).collect(Collectors.toSet()),
                task.setting());
    }

    private void refuseDay() {
        due.setErrorMessage(getTranslation("access.dialog.badDay"));
        due.setInvalid(true);
        due.focus();
    }
}
