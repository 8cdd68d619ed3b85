package org.commonground.events.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.commonground.events.ChangeStatusResult;
import org.commonground.events.ChangeStatusResult.Changed;
import org.commonground.events.ChangeStatusResult.NotPossible;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;

/** What an organiser can do next with an event: publish, close or cancel it, each after a question. */
class EventSteps extends Composite<Div> {

    private final EventDetails event;
    private final BooleanSupplier readyToGo;
    private final Runnable done;

    /**
     * @param readyToGo stores what is typed and not saved yet; false where that fails
     */
    EventSteps(Events events, EventDetails event, BooleanSupplier readyToGo, Runnable done) {
        this.event = event;
        this.readyToGo = readyToGo;
        this.done = done;
        getContent().addClassName("cg-actions");
        switch (event.status()) {
            case DRAFT -> getContent().add(step("publish", events::publish, ButtonVariant.PRIMARY));
            case PUBLISHED ->
                getContent().add(step("close", events::close), step("cancel", events::cancel, ButtonVariant.ERROR));
            case CLOSED, CANCELLED -> {}
        }
    }

    private Button step(String name, Function<EventId, ChangeStatusResult> step, ButtonVariant... variants) {
        var button = new Button(getTranslation("events.step." + name));
        button.addThemeVariants(variants);
        button.addClickListener(click -> {
            if (readyToGo.getAsBoolean()) {
                ask(name, step);
            }
        });
        return button;
    }

    private void ask(String name, Function<EventId, ChangeStatusResult> step) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("events.step." + name + ".question", event.title()));
        dialog.setText(getTranslation("events.step." + name + ".consequence"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("events.step.back"));
        dialog.setConfirmText(getTranslation("events.step." + name));
        dialog.addConfirmListener(confirm -> {
            String outcome = switch (step.apply(event.id())) {
                case Changed changed -> getTranslation("events.step.now." + changed.now());
                case NotPossible not ->
                    getTranslation(
                            "events.step.notPossible", getTranslation(not.now().key()));
            };
            Notification.show(outcome);
            done.run();
        });
        dialog.open();
    }
}
