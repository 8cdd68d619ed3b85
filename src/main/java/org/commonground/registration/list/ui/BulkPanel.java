package org.commonground.registration.list.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import org.commonground.events.EventId;
import org.commonground.registration.list.BulkActions;
import org.commonground.registration.list.BulkOutcome;
import org.commonground.registration.list.BulkProgress;
import org.jspecify.annotations.Nullable;

/** How far what was started has come, and in the end what came of it. It asks the server as long as something goes on. */
class BulkPanel extends Composite<Div> {

    private static final int ASK_EVERY_MS = 1_500;

    private final BulkActions actions;
    private final Runnable finished;
    private @Nullable EventId event;
    private boolean running;
    private @Nullable Registration polling;

    BulkPanel(BulkActions actions, Runnable finished) {
        this.actions = actions;
        this.finished = finished;
        getContent().getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(EventId of) {
        event = of;
        refresh();
    }

    private void refresh() {
        if (event == null) {
            return;
        }
        BulkProgress progress = actions.latest(event).orElse(null);
        boolean wasRunning = running;
        running = progress != null && !progress.finished();
        setVisible(progress != null);
        if (progress != null) {
            show(progress);
        }
        getUI().ifPresent(ui -> ui.setPollInterval(running ? ASK_EVERY_MS : -1));
        if (wasRunning && !running) {
            finished.run();
        }
    }

    private void show(BulkProgress progress) {
        getContent().removeAll();
        getContent().setClassName("cg-notice reg-bulk-panel");
        // Each step of the way would be read out.
        getContent().getElement().setAttribute("aria-live", progress.finished() ? "polite" : "off");
        if (!progress.finished()) {
            var bar = new ProgressBar(0, Math.max(1, progress.total()), progress.handled());
            String text = getTranslation(
                    "registration.bulk.running." + progress.kind(), progress.handled(), progress.total());
            bar.getElement().setAttribute("aria-label", text);
            getContent().add(new Paragraph(text), bar);
            return;
        }
        boolean all = progress.done() == progress.total();
        getContent().addClassName(all ? "cg-notice-good" : "cg-notice-warn");
        getContent().add(new Paragraph(getTranslation("registration.bulk.done." + progress.kind(), progress.done())));
        if (!all) {
            var skipped = new UnorderedList();
            progress.outcomes().forEach((outcome, count) -> {
                if (outcome != BulkOutcome.DONE) {
                    skipped.add(new ListItem(getTranslation(outcome.key(), count)));
                }
            });
            getContent().add(skipped);
        }
        var dismiss = new Button(getTranslation("registration.bulk.dismiss"), click -> {
            actions.dismiss(progress.id());
            refresh();
        });
        dismiss.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().add(dismiss);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        polling = attach.getUI().addPollListener(poll -> refresh());
        attach.getUI().setPollInterval(running ? ASK_EVERY_MS : -1);
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (polling != null) {
            polling.remove();
        }
        UI ui = detach.getUI();
        ui.setPollInterval(-1);
    }
}
