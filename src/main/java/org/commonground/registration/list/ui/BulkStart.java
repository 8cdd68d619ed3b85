package org.commonground.registration.list.ui;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.UUID;
import org.commonground.events.EventId;
import org.commonground.registration.RegistrationId;
import org.commonground.registration.list.BulkActions;
import org.commonground.registration.list.BulkKind;
import org.commonground.registration.list.BulkPreview;
import org.commonground.registration.list.StartBulkResult;

/** Says exactly whom it concerns and what is mailed, and starts it. */
final class BulkStart {

    private final BulkActions actions;
    private final EventId event;
    private final BulkKind kind;
    private final Collection<RegistrationId> registrations;
    private final Runnable started;
    private final ReasonField reason = new ReasonField();

    /** The same question answered twice is the same action. */
    private final UUID key = UUID.randomUUID();

    BulkStart(
            BulkActions actions,
            EventId event,
            BulkKind kind,
            Collection<RegistrationId> registrations,
            Runnable started) {
        this.actions = actions;
        this.event = event;
        this.kind = kind;
        this.registrations = registrations;
        this.started = started;
    }

    void ask(Component asking) {
        BulkPreview preview = actions.preview(event, registrations);
        String text = asking.getTranslation(
                "registration.bulk.text." + kind, preview.registrations(), preview.people(), preview.skipped());
        if (preview.registrations() == 0) {
            new AskDialog(
                            asking.getTranslation("registration.bulk.nobodyTitle"),
                            asking.getTranslation("registration.bulk.nobody"),
                            asking.getTranslation("registration.bulk.understood"),
                            false,
                            () -> true)
                    .open();
            return;
        }
        AskDialog[] dialog = new AskDialog[1];
        dialog[0] = new AskDialog(
                asking.getTranslation("registration.bulk.question." + kind, preview.registrations()),
                text,
                asking.getTranslation("registration.bulk.yes." + kind, preview.registrations()),
                kind == BulkKind.CANCEL,
                () -> start(dialog[0]));
        if (kind == BulkKind.CANCEL) {
            dialog[0].with(reason);
        }
        dialog[0].open();
    }

    private boolean start(AskDialog dialog) {
        if (kind == BulkKind.CANCEL && !reason.check()) {
            return false;
        }
        return switch (actions.start(key, event, kind, registrations, reason.getValue())) {
            case StartBulkResult.Started begun -> {
                started.run();
                yield true;
            }
            case StartBulkResult.BadReason bad -> reason.check();
            case StartBulkResult.NothingToDo nothing -> {
                dialog.say(dialog.getTranslation("registration.bulk.nobody"));
                yield false;
            }
            case StartBulkResult.StillRunning running -> {
                dialog.say(dialog.getTranslation("registration.bulk.stillRunning"));
                yield false;
            }
        };
    }
}
