package org.commonground.events.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.BindingValidationStatus;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.EventLinks;
import org.commonground.events.SaveEventResult.Reason;
import org.commonground.events.copying.CopyProposal;
import org.commonground.events.copying.CopyResult.AlreadyCopied;
import org.commonground.events.copying.CopyResult.Copied;
import org.commonground.events.copying.CopyResult.Gone;
import org.commonground.events.copying.CopyResult.Invalid;
import org.commonground.events.copying.Copying;
import org.commonground.events.copying.PartOffer;
import org.commonground.shared.Limits;
import org.commonground.shared.ui.ErrorSummary;
import org.jspecify.annotations.Nullable;

/** The form that copies an event, filled in with what is proposed. */
class CopyEditor extends Composite<Div> {

    private final Copying copying;
    private final EventDetails original;
    private final CopyFields fields;
    private final Binder<CopyInput> binder = new Binder<>();
    private final ErrorSummary errors = new ErrorSummary();
    private final Div already = new Div();
    private EventId copy;

    CopyEditor(Copying copying, EventDetails original, List<PartOffer> offers, Instant now) {
        this.copying = copying;
        this.original = original;
        this.fields = new CopyFields(original, offers, now);
        this.copy = CopyKey.of(original.id());
        bind();
        binder.readBean(proposed(offers, now));
        already.addClassNames("cg-notice", "cg-notice-warn");
        already.getElement().setAttribute("role", "alert");
        already.setVisible(false);
        var go = new Button(getTranslation("events.copy.go"));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(click -> {
            go.setEnabled(true);
            copy();
        });
        var actions = new Div(go, new Anchor(EventLinks.staff(original.id()), getTranslation("shell.cancel")));
        actions.addClassNames("cg-actions", "events-save");
        getContent().addClassName("events-editor");
        getContent().add(errors, already, fields, actions);
    }

    private void bind() {
        binder.forField(fields.title)
                .withDefaultValidator(false) // it would say nothing in words
                .asRequired(message("title", Reason.MISSING))
                .withValidator(value -> !value.isBlank(), message("title", Reason.MISSING))
                .withValidator(value -> value.strip().length() <= Limits.NAME, message("title", Reason.TOO_LONG))
                .bind(input -> input.title, (input, value) -> input.title = value);
        binder.forField(fields.start)
                .withValidator(Objects::nonNull, message("start", Reason.MISSING))
                .bind(input -> input.start, (input, value) -> input.start = value);
        binder.forField(fields.parts).bind(input -> input.parts, (input, value) -> input.parts = value);
    }

    private CopyInput proposed(List<PartOffer> offers, Instant now) {
        var proposal = CopyProposal.of(original, now);
        var input = new CopyInput();
        input.title = proposal.title();
        input.start = proposal.start();
        input.parts = new LinkedHashSet<>(offers);
        return input;
    }

    private void copy() {
        errors.clear();
        already.setVisible(false);
        var input = new CopyInput();
        if (!binder.writeBeanIfValid(input)) {
            Map<Component, String> messages = new LinkedHashMap<>();
            for (BindingValidationStatus<?> problem : binder.validate().getFieldValidationErrors()) {
                messages.put(
                        (Component) problem.getField(), problem.getMessage().orElse(""));
            }
            errors.show(messages);
            return;
        }
        switch (copying.copy(original.id(), input.form(copy, getLocale()))) {
            case Copied copied -> {
                CopyReport.keep(this, original.title(), copied);
                CopyKey.draw(original.id());
                UI.getCurrent().navigate(EventLinks.staff(copied.copy()).substring(1), EventView.COPIED);
            }
            case AlreadyCopied(EventId made) -> showAlready(made);
            case Invalid(String field, Reason reason) -> showProblem(field, reason, input.start);
            case Gone gone -> errors.show(getTranslation("events.copy.gone"));
        }
    }

    /** In another tab, or by a browser that asked twice: what stands here may be meant to become one more. */
    private void showAlready(EventId made) {
        EventId next = CopyKey.of(original.id());
        copy = next.equals(copy) ? CopyKey.draw(original.id()) : next;
        already.removeAll();
        already.add(
                new Paragraph(getTranslation("events.copy.already")),
                new Anchor(EventLinks.staff(made), getTranslation("events.copy.see")));
        already.setVisible(true);
        already.scrollIntoView();
    }

    private void showProblem(String field, Reason reason, @Nullable LocalDateTime start) {
        String message = start != null && field.equals("end") && reason == Reason.NO_SUCH_TIME
                ? new CopyTimes(original, start, getLocale()).noSuchEnd()
                : message(field, reason);
        if (field.equals("title")) {
            showAt(fields.title, message);
        } else if (field.equals("start") || field.equals("end")) {
            // The end follows from the beginning, so that is what can be put right.
            showAt(fields.start, message);
        } else {
            errors.show(message);
        }
    }

    private <F extends Component & HasValidation> void showAt(F field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
        errors.show(Map.of(field, message));
    }

    private String message(String field, Reason reason) {
        return Reasons.text(field, reason);
    }
}
