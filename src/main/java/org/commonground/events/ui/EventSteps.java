package org.commonground.events.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import java.time.Clock;
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

    private final Events events;
    private final EventDetails event;
    private final Clock clock;
    private final BooleanSupplier readyToGo;
    private final Runnable done;

    /**
     * @param readyToGo stores what is typed and not saved yet; false where that fails
     */
    EventSteps(Events events, EventDetails event, Clock clock, BooleanSupplier readyToGo, Runnable done) {
        this.events = events;
        this.clock = clock;
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
                // As it is stored by now: its title and its time may just have been saved.
                events.find(event.id()).ifPresent(now -> ask(name, now, step));
            }
        });
        return button;
    }

    private void ask(String name, EventDetails now, Function<EventId, ChangeStatusResult> step) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("events.step." + name + ".question", now.title()));
        dialog.setText(getTranslation("events.step." + name + "." + consequence(name, now)));
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

    private String consequence(String name, EventDetails now) {
        if (name.equals("publish") && now.time().end().isBefore(clock.instant())) {
            return "past";
        }
        return name.equals("close") && now.time().start().isAfter(clock.instant()) ? "early" : "consequence";
    }
}
