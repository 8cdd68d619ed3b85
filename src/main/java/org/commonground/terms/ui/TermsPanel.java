package org.commonground.terms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonground.events.EventDetails;
import org.commonground.shared.ui.ErrorSummary;
import org.commonground.terms.SaveTermsResult;
import org.commonground.terms.SaveTermsResult.Problem;
import org.commonground.terms.Terms;
import org.commonground.terms.TermsEditor;
import org.commonground.terms.TermsForm;
import org.jspecify.annotations.Nullable;

/** From when to when and by whom an event can be booked, and with which kinds of tickets. */
class TermsPanel extends Composite<Div> {

    private final TermsEditor editor;
    private final EventDetails event;
    private final Terms before;
    private final Runnable saved;
    private final DateTimePicker opens = new DateTimePicker();
    private final DateTimePicker closes = new DateTimePicker();
    private final Checkbox invitedOnly = new Checkbox();
    private final Checkbox approval = new Checkbox();
    private final KindRows kinds;
    private final ErrorSummary errors = new ErrorSummary();
    private final Button save = new Button();

    TermsPanel(TermsEditor editor, EventDetails event, Terms before, Runnable saved) {
        this.editor = editor;
        this.event = event;
        this.before = before;
        this.saved = saved;
        this.kinds = new KindRows(before.kinds(), editor.taken(before));
        prepare(opens, "terms.edit.opens", before.opensAt());
        prepare(closes, "terms.edit.closes", before.closesAt());
        invitedOnly.setLabel(getTranslation("terms.edit.invitedOnly"));
        invitedOnly.setValue(before.invitedOnly());
        approval.setLabel(getTranslation("terms.edit.approval"));
        approval.setHelperText(getTranslation("terms.edit.approvalHelp"));
        approval.setValue(before.approval());
        save.setText(getTranslation("shell.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            save.setEnabled(true);
            save();
        });
        var actions = new Div(save);
        actions.addClassName("cg-actions");
        getContent().addClassName("terms-panel");
        getContent()
                .add(
                        errors,
                        section("terms.edit.when", opens, closes, invitedOnly, approval),
                        section("terms.edit.kinds", new Paragraph(getTranslation("terms.edit.kindsIntro")), kinds),
                        actions);
        if (event.status().isOver()) {
            List.<HasValue<?, ?>>of(opens, closes, invitedOnly, approval).forEach(field -> field.setReadOnly(true));
            kinds.setReadOnly();
            actions.setVisible(false);
        }
    }

    private void prepare(DateTimePicker picker, String key, @Nullable Instant value) {
        String label = getTranslation(key);
        picker.setLabel(label);
        picker.setHelperText(getTranslation(key + "Help"));
        picker.setDateAriaLabel(getTranslation("terms.edit.date", label));
        picker.setTimeAriaLabel(getTranslation("terms.edit.time", label));
        picker.setLocale(getLocale().getLanguage().equals("en") ? Locale.UK : getLocale());
        picker.setStep(Duration.ofMinutes(15));
        picker.setI18n(new DateTimePicker.DateTimePickerI18n()
                .setBadInputErrorMessage(getTranslation("events.invalid.badTime"))
                .setIncompleteInputErrorMessage(getTranslation("events.invalid.badTime")));
        picker.setValue(value == null ? null : LocalDateTime.ofInstant(value, event.zone()));
    }

    private Section section(String headingKey, Component... content) {
        var fields = new Div(content);
        fields.addClassName("cg-form");
        var section = new Section(new H2(getTranslation(headingKey)), fields);
        section.addClassName("terms-section");
        return section;
    }

    private void save() {
        errors.clear();
        kinds.clearProblems();
        if (unfinished(opens) || unfinished(closes)) {
            errors.show(Map.of(unfinished(opens) ? opens : closes, getTranslation("events.invalid.badTime")));
            return;
        }
        opens.setInvalid(false);
        closes.setInvalid(false);
        var form = new TermsForm(
                opens.getValue(), closes.getValue(), invitedOnly.getValue(), approval.getValue(), kinds.forms());
        switch (editor.save(event.id(), before.version(), form)) {
            case SaveTermsResult.Saved done -> {
                Notification.show(getTranslation("terms.edit.saved"));
                saved.run();
            }
            case SaveTermsResult.Invalid invalid -> show(invalid.problems());
            case SaveTermsResult.KindTaken taken ->
                errors.show(getTranslation("terms.edit.kindTaken", taken.taken(), taken.name()));
            case SaveTermsResult.EventOver over -> errors.show(getTranslation("terms.edit.over"));
            case SaveTermsResult.ChangedMeanwhile changed -> errors.show(getTranslation("shell.changedMeanwhile"));
        }
    }

    /** Only one of date and time, or what is neither. */
    private static boolean unfinished(DateTimePicker picker) {
        return picker.getValue() == null && picker.isInvalid();
    }

    private void show(List<Problem> problems) {
        Map<Component, String> messages = new LinkedHashMap<>();
        for (Problem problem : problems) {
            Component field = switch (problem.field()) {
                case OPENS -> opens;
                case CLOSES -> closes;
                case KIND_NAME -> kinds.name(problem.kind());
                case KIND_PLACES -> kinds.places(problem.kind());
                case KINDS -> kinds;
            };
            String message = getTranslation(problem.reason().key(), problem.number());
            if (field instanceof HasValidation validated) {
                validated.setErrorMessage(message);
                validated.setInvalid(true);
            }
            messages.putIfAbsent(field, message);
        }
        errors.show(messages);
    }
}
