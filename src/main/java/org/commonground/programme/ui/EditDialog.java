package org.commonground.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.data.binder.Binder;
import org.commonground.events.EventDetails;
import org.commonground.programme.DraftSession;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.SessionResult;
import org.commonground.shared.Wording;
import org.jspecify.annotations.Nullable;

/** What the dialogs about a session share: nothing typed is lost by a slip, by bad input, or by somebody else's edit. */
abstract class EditDialog extends Dialog {

    final ProgrammeDays days;
    final Binder<SessionFields> binder = new Binder<>();
    final Div form = new Div();
    final PlacementFields placement;

    private final EventDetails event;
    private final SessionFields fields;
    private final Runnable saved;
    private final Div notice = new Div();
    private final Button save = new Button();
    private @Nullable DraftSession session;

    /** Something valid was typed that could not be stored. */
    private boolean unsaved;

    EditDialog(
            EventDetails event,
            ProgrammeDays days,
            @Nullable DraftSession session,
            SessionFields fields,
            Runnable saved) {
        this.event = event;
        this.days = days;
        this.session = session;
        this.fields = fields;
        this.saved = saved;
        this.placement = new PlacementFields(event, days, binder);
        addClassName("cg-session-dialog");
        setWidth("44rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(close -> leave());
        notice.addClassNames("cg-notice", "cg-notice-warn");
        notice.getElement().setAttribute("role", "alert");
        notice.setVisible(false);
        form.addClassName("cg-form");
        form.add(notice);
        add(form);
        save.setText(getTranslation("shell.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save());
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> leave()), save);
    }

    abstract SessionResult store(SessionFields fields, @Nullable DraftSession session);

    final void open(Runnable focus) {
        binder.readBean(fields);
        open();
        focus.run();
    }

    private void save() {
        save.setEnabled(true);
        if (!binder.writeBeanIfValid(fields)) {
            binder.validate().getFieldValidationErrors().stream()
                    .map(error -> error.getField())
                    .filter(Focusable.class::isInstance)
                    .findFirst()
                    .ifPresent(field -> ((Focusable<?>) field).focus());
            return;
        }
        unsaved = true;
        SessionResult result = store(fields, session);
        if (placement.tell(result)) {
            return;
        }
        if (result instanceof SessionResult.ChangedMeanwhile changed) {
            changedMeanwhile(changed.now());
        } else if (result instanceof SessionResult.Gone) {
            show(new Paragraph(getTranslation("programme.session.gone")));
        } else {
            close();
            Notification.show(getTranslation("programme.session.saved", fields.title));
            saved.run();
        }
    }

    /* What was typed stays in the fields; saving again means to overwrite knowingly. */
    private void changedMeanwhile(DraftSession now) {
        session = now;
        ProgrammeSession stored = now.session();
        var theirs = new Button(getTranslation("programme.session.takeTheirs"), click -> {
            notice.setVisible(false);
            unsaved = false;
            binder.readBean(SessionFields.of(stored, event.venue(), days));
        });
        show(
                new Paragraph(getTranslation("programme.session.changedMeanwhile")),
                new Paragraph(getTranslation(
                        "programme.session.storedNow",
                        stored.title(),
                        stored.roomName(),
                        Wording.dateTime(stored.time().start(), event.zone(), getLocale()),
                        stored.minutes())),
                theirs);
    }

    private void show(Component... parts) {
        notice.removeAll();
        notice.add(parts);
        notice.setVisible(true);
        notice.scrollIntoView();
    }

    private void leave() {
        if (!binder.hasChanges() && !unsaved) {
            close();
            return;
        }
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("programme.session.discard"));
        ask.setText(getTranslation("programme.session.discardText"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("programme.session.discardNo"));
        ask.setConfirmText(getTranslation("programme.session.discardYes"));
        ask.addConfirmListener(confirmed -> {
            close();
            saved.run(); // so that the page shows what stood in the way
        });
        ask.open();
    }
}
