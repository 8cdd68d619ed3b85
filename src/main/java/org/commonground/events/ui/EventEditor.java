package org.commonground.events.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.BindingValidationStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SaveEventResult;
import org.commonground.events.SaveEventResult.ChangedMeanwhile;
import org.commonground.events.SaveEventResult.Invalid;
import org.commonground.events.SaveEventResult.Over;
import org.commonground.events.SaveEventResult.Reason;
import org.commonground.events.SaveEventResult.Saved;
import org.commonground.places.Venues;
import org.commonground.shared.Limits;
import org.commonground.shared.ui.ErrorSummary;
import org.jspecify.annotations.Nullable;

/** The form of an event with its save button; nothing is stored before all of it is right. */
class EventEditor extends Composite<Div> {

    private final Events events;
    private final @Nullable EventDetails event;
    private final Consumer<EventId> saved;
    private final EventFields fields;
    private final Binder<EventInput> binder = new Binder<>();
    private final ErrorSummary errors = new ErrorSummary();
    private final Button save = new Button();

    /** Something valid was typed that could not be stored: the binder believes that it was. */
    private boolean refused;

    EventEditor(Events events, EventFields fields, @Nullable EventDetails event, Consumer<EventId> saved) {
        this.events = events;
        this.fields = fields;
        this.event = event;
        this.saved = saved;
        bind();
        binder.readBean(event == null ? new EventInput() : EventInput.of(event));
        save.setText(getTranslation(event == null ? "events.form.create" : "shell.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            save.setEnabled(true);
            save();
        });
        var actions = new Div(save);
        actions.addClassNames("cg-actions", "events-save");
        getContent().addClassName("events-editor");
        getContent().add(errors, fields, actions);
    }

    private void bind() {
        binder.forField(fields.kind)
                .asRequired(message("kind", Reason.MISSING))
                .bind(input -> input.kind, (input, value) -> input.kind = value);
        text(fields.title, "title", Limits.NAME, input -> input.title, (input, value) -> input.title = value);
        text(
                fields.summary,
                "summary",
                Limits.SUMMARY,
                input -> input.summary,
                (input, value) -> input.summary = value);
        text(
                fields.description,
                "description",
                Limits.TEXT,
                input -> input.description,
                (input, value) -> input.description = value);
        binder.forField(fields.topic)
                // Not asRequired: it would put aria-required on a button, or on a group, where it is not allowed.
                .withValidator(Objects::nonNull, message("topic", Reason.MISSING))
                .bind(input -> input.topic, (input, value) -> input.topic = value);
        binder.forField(fields.start)
                .withValidator(Objects::nonNull, message("start", Reason.MISSING))
                .bind(input -> input.start, (input, value) -> input.start = value);
        binder.forField(fields.end)
                .withValidator(Objects::nonNull, message("end", Reason.MISSING))
                .withValidator(
                        end -> fields.start.getValue() == null || end.isAfter(fields.start.getValue()),
                        message("end", Reason.END_BEFORE_START))
                .bind(input -> input.end, (input, value) -> input.end = value);
        binder.forField(fields.venue)
                .asRequired(message("venue", Reason.MISSING))
                .bind(input -> input.venue, (input, value) -> input.venue = value);
        binder.forField(fields.capacity)
                .asRequired(message("capacity", Reason.MISSING))
                .withValidator(capacity -> capacity >= 1, message("capacity", Reason.TOO_SMALL))
                .withValidator(capacity -> capacity <= Venues.MOST_PERSONS, message("capacity", Reason.TOO_LARGE))
                .bind(input -> input.capacity, (input, value) -> input.capacity = value);
        binder.forField(fields.access).bind(input -> input.access, (input, value) -> input.access = value);
        binder.forField(fields.organiser).bind(input -> input.organiser, (input, value) -> input.organiser = value);
    }

    private void text(
            com.vaadin.flow.component.HasValue<?, String> field,
            String name,
            int longest,
            com.vaadin.flow.function.ValueProvider<EventInput, String> getter,
            com.vaadin.flow.data.binder.Setter<EventInput, String> setter) {
        binder.forField(field)
                .withDefaultValidator(false) // it would say nothing in words
                .asRequired(message(name, Reason.MISSING))
                .withValidator(value -> !value.isBlank(), message(name, Reason.MISSING))
                .withValidator(value -> value.strip().length() <= longest, message(name, Reason.TOO_LONG))
                .bind(getter, setter);
    }

    void setSaveVisible(boolean visible) {
        save.setVisible(visible);
    }

    /** Whether something was typed that is not stored. */
    boolean hasChanges() {
        return refused || binder.hasChanges();
    }

    /** Whether everything was right and is stored. */
    boolean save() {
        errors.clear();
        var input = new EventInput();
        if (!binder.writeBeanIfValid(input)) {
            showProblems(binder.validate().getFieldValidationErrors());
            return false;
        }
        refused = true;
        SaveEventResult result =
                event == null ? events.create(input.form()) : events.change(event.id(), event.version(), input.form());
        return switch (result) {
            case Saved done -> {
                refused = false;
                saved.accept(done.id());
                yield true;
            }
            case Invalid invalid -> {
                showProblem(invalid);
                yield false;
            }
            case Over over -> {
                errors.show(getTranslation("events.form.over"));
                yield false;
            }
            case ChangedMeanwhile changed -> {
                errors.show(getTranslation("shell.changedMeanwhile"));
                yield false;
            }
        };
    }

    private void showProblems(List<BindingValidationStatus<?>> problems) {
        Map<Component, String> messages = new LinkedHashMap<>();
        for (BindingValidationStatus<?> problem : problems) {
            messages.put((Component) problem.getField(), problem.getMessage().orElse(""));
        }
        errors.show(messages);
    }

    private void showProblem(Invalid invalid) {
        String message = message(invalid.field(), invalid.reason());
        Optional<Component> field = fields.named(invalid.field());
        if (field.isEmpty()) {
            errors.show(message);
            return;
        }
        if (field.get() instanceof HasValidation validated) {
            validated.setErrorMessage(message);
            validated.setInvalid(true);
        }
        errors.show(Map.of(field.get(), message));
    }

    private String message(String field, Reason reason) {
        return Reasons.text(field, reason);
    }
}
