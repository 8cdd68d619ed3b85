package org.commonground.messages.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.commonground.events.EventId;
import org.commonground.messages.Composing;
import org.commonground.messages.MessageDetails;
import org.commonground.messages.MessageForm;
import org.commonground.messages.MessageId;
import org.commonground.messages.Messages;
import org.commonground.messages.Outlook;
import org.commonground.messages.Reach;
import org.commonground.messages.SaveMessageResult;
import org.commonground.messages.SaveMessageResult.Saved;
import org.commonground.messages.SendResult;
import org.commonground.messages.TestResult;
import org.commonground.messages.Timing;
import org.commonground.shared.ui.ErrorSummary;
import org.jspecify.annotations.Nullable;

/** Where a message is written, looked at and sent. */
class Composer extends Composite<Div> {

    private final Messages messages;
    private final Composing composing;
    private final MessageWords words;
    private final EventId event;
    private final @Nullable MessageDetails draft;
    private final Consumer<Optional<MessageId>> done;
    private final ErrorSummary errors = new ErrorSummary();
    private final PreviewPanel preview = new PreviewPanel(this::look);
    private final Button send;
    private final ComposerFields fields;
    private MessageForm stored;
    private Reach reach = new Reach(List.of(), List.of(), List.of());

    /**
     * @param draft as it was read; null for a new message
     * @param done is told which message to show next; none where it was removed
     */
    Composer(
            Messages messages,
            Composing composing,
            MessageWords words,
            @Nullable MessageDetails draft,
            MessageForm start,
            Consumer<Optional<MessageId>> done) {
        this.messages = messages;
        this.composing = composing;
        this.words = words;
        this.event = words.event().id();
        this.draft = draft;
        this.done = done;
        this.send = button("", this::ask);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        fields = new ComposerFields(words, start, composing::proposal, new ReachPanel(), this::refresh);
        stored = fields.form();
        var actions = new Div(send, button("messages.form.save", this::save), button("messages.form.test", this::test));
        if (draft != null) {
            Button remove = button("messages.form.remove", this::askToRemove);
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            actions.add(remove);
        }
        actions.addClassNames("cg-actions", "msg-actions");
        var write = new Section(new H2(getTranslation("messages.form.write")), fields);
        write.addClassName("events-section");
        var both = new Div(write, preview);
        both.addClassName("msg-composer");
        getContent().addClassName("events-editor");
        getContent().add(errors, both, actions);
        refresh();
    }

    /** It can be pressed again when its work is done, and not before. */
    private Button button(String labelKey, Runnable work) {
        var button = new Button(labelKey.isEmpty() ? "" : getTranslation(labelKey));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                errors.clear();
                fields.clear();
                work.run();
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }

    boolean isOf(MessageId id) {
        return draft != null && draft.id().equals(id);
    }

    boolean hasChanges() {
        return !fields.form().equals(stored);
    }

    private void refresh() {
        MessageForm form = fields.form();
        reach = form.audience() == null
                ? new Reach(List.of(), List.of(), List.of())
                : composing.reach(event, form.purpose(), form.audience());
        fields.reach().show(reach);
        preview.setReaders(reach.reached());
        send.setText(
                form.timing() == null || form.timing() instanceof Timing.Now
                        ? getTranslation("messages.form.send", reach.reached().size())
                        : getTranslation("messages.form.schedule"));
        look();
    }

    private void look() {
        preview.show(composing.preview(event, fields.form(), preview.chosen()));
    }

    private void save() {
        store().ifPresent(saved -> {
            Notification.show(getTranslation("messages.form.saved"));
            done.accept(Optional.of(saved.id()));
        });
    }

    /** Empty where that failed, which is said. */
    private Optional<Saved> store() {
        MessageForm form = fields.form();
        SaveMessageResult result =
                draft == null ? messages.add(event, form) : messages.change(draft.id(), draft.version(), form);
        return switch (result) {
            case Saved saved -> {
                stored = form;
                yield Optional.of(saved);
            }
            case SaveMessageResult.Invalid invalid -> {
                errors.show(fields.mark(invalid.problems()));
                yield Optional.empty();
            }
            case SaveMessageResult.ChangedMeanwhile changed -> {
                errors.show(getTranslation("shell.changedMeanwhile"));
                yield Optional.empty();
            }
        };
    }

    private void test() {
        switch (composing.test(event, fields.form(), preview.chosen())) {
            case TestResult.Sent sent ->
                Notification.show(
                        getTranslation("messages.form.tested", sent.to().value()));
            case TestResult.Invalid invalid -> errors.show(fields.mark(invalid.problems()));
        }
    }

    private void ask() {
        MessageForm form = fields.form();
        Outlook outlook = composing.outlook(event, form);
        if (!outlook.problems().isEmpty() || form.timing() == null || form.audience() == null) {
            errors.show(fields.mark(outlook.problems()));
            return;
        }
        if (form.timing() instanceof Timing.Now && outlook.reach().reached().isEmpty()) {
            errors.show(getTranslation("messages.send.nobody"));
            return;
        }
        new SendQuestion(words, form.audience(), form.timing(), outlook, fields.reach(), this::send).open();
    }

    private void send() {
        store().ifPresent(saved -> {
            switch (messages.send(saved.id(), saved.version())) {
                case SendResult.Started started -> {}
                case SendResult.Invalid invalid ->
                    Notification.show(MessageWords.problem(invalid.problems().getFirst()));
                case SendResult.Nobody nobody -> Notification.show(getTranslation("messages.send.nobody"));
                case SendResult.EventNotOpen not -> Notification.show(getTranslation("messages.send.notOpen"));
                case SendResult.ChangedMeanwhile changed -> Notification.show(getTranslation("messages.send.changed"));
            }
            done.accept(Optional.of(saved.id()));
        });
    }

    private void askToRemove() {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("messages.remove.question"));
        question.setText(getTranslation("messages.remove.text"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("messages.remove.no"));
        question.setConfirmText(getTranslation("messages.form.remove"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(confirmed -> remove());
        question.open();
    }

    private void remove() {
        if (draft != null && messages.remove(draft.id(), draft.version())) {
            stored = fields.form();
            done.accept(Optional.empty());
        } else {
            errors.show(getTranslation("shell.changedMeanwhile"));
        }
    }
}
