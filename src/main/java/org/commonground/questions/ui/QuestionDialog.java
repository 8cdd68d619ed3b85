package org.commonground.questions.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonground.events.EventDetails;
import org.commonground.questions.BookingQuestion;
import org.commonground.questions.PurgeRule;
import org.commonground.questions.QuestionDetails;
import org.commonground.questions.QuestionForm;
import org.commonground.questions.QuestionKind;
import org.commonground.questions.QuestionScope;
import org.commonground.questions.Questions;
import org.commonground.questions.SaveQuestionResult;
import org.commonground.questions.SaveQuestionResult.Field;
import org.commonground.questions.SaveQuestionResult.Problem;
import org.commonground.shared.Limits;
import org.commonground.shared.ui.ErrorSummary;
import org.commonground.shared.ui.SaveFrame;
import org.jspecify.annotations.Nullable;

/** Adds or changes a question. */
class QuestionDialog extends Dialog {

    private final Questions questions;
    private final EventDetails event;
    private final @Nullable QuestionDetails before;
    private final Runnable saved;
    private final PurgeRule purge;
    private final Select<QuestionKind> kind = new Select<>();
    private final RadioButtonGroup<QuestionScope> scope = new RadioButtonGroup<>();
    private final TextField label = new TextField();
    private final TextField help = new TextField();
    private final TextArea options = new TextArea();
    private final TextArea consent = new TextArea();
    private final Checkbox required = new Checkbox();
    private final ConditionFields condition;
    private final DayField purgeOn = new DayField();
    private final ErrorSummary errors = new ErrorSummary();
    private final SaveFrame frame;
    private final Map<Field, Component> fields = new EnumMap<>(Field.class);

    /** @param before the question to change; null to add one */
    QuestionDialog(
            Questions questions,
            EventDetails event,
            List<QuestionDetails> asked,
            @Nullable QuestionDetails before,
            Runnable saved) {
        this.questions = questions;
        this.event = event;
        this.before = before;
        this.saved = saved;
        this.purge = questions.purgeRule(event);
        this.condition = new ConditionFields(
                asked.stream().map(QuestionDetails::question).toList(), before == null ? null : before.question());
        setHeaderTitle(getTranslation(before == null ? "questions.edit.add" : "questions.form.change"));
        setWidth("44rem");
        settle();
        fill();
        frame = new SaveFrame(
                this,
                this::save,
                errors,
                kept(),
                kind,
                label,
                help,
                options,
                consent,
                required,
                scope,
                condition.other(),
                condition.values(),
                purgeOn);
        label.focus();
    }

    private void settle() {
        kind.setLabel(getTranslation("questions.form.kind"));
        kind.addClassName("cg-required");
        kind.setItems(QuestionKind.values());
        kind.setItemLabelGenerator(item -> item == null ? "" : getTranslation(item.key()));
        kind.setManualValidation(true);
        kind.addValueChangeListener(change -> showWhatApplies());
        scope.setLabel(getTranslation("questions.form.scope"));
        scope.setItems(QuestionScope.PERSON, QuestionScope.PARTY);
        scope.setItemLabelGenerator(item -> getTranslation(item.key()));
        scope.setManualValidation(true);
        scope.addValueChangeListener(change -> condition.offerBefore(change.getValue()));
        text(label, "questions.form.label", Limits.NAME);
        label.setRequiredIndicatorVisible(true);
        text(help, "questions.form.help", Limits.SUMMARY);
        help.setHelperText(getTranslation("questions.form.helpHelp"));
        area(options, "questions.form.options", getTranslation("questions.form.optionsHelp"));
        area(consent, "questions.form.consent", getTranslation("questions.form.consentHelp"));
        required.setLabel(getTranslation("questions.form.required"));
        purgeOn.setLabel(getTranslation("questions.form.purgeOn"));
        purgeOn.setHelperText(getTranslation("questions.form.purgeHelp"));
        purgeOn.setRequiredIndicatorVisible(true);
        fields.putAll(Map.of(
                Field.KIND, kind,
                Field.SCOPE, scope,
                Field.LABEL, label,
                Field.HELP, help,
                Field.OPTIONS, options,
                Field.CONSENT, consent,
                Field.CONDITION, condition.values(),
                Field.PURGE, purgeOn));
    }

    private void text(TextField field, String key, int longest) {
        field.setLabel(getTranslation(key));
        field.setMaxLength(longest);
        field.setManualValidation(true);
    }

    private void area(TextArea area, String key, String helper) {
        area.setLabel(getTranslation(key));
        area.setHelperText(helper);
        area.setRequiredIndicatorVisible(true);
        area.setMinRows(4);
        area.setMaxRows(14);
        area.setManualValidation(true);
    }

    private void fill() {
        if (before == null) {
            scope.setValue(QuestionScope.PERSON);
            purgeOn.setValue(purge.proposed());
        } else {
            BookingQuestion question = before.question();
            kind.setValue(question.kind());
            scope.setValue(question.scope());
            label.setValue(question.label());
            help.setValue(question.help());
            options.setValue(String.join("\n", question.options()));
            consent.setValue(
                    question.consent() == null ? "" : question.consent().text());
            required.setValue(question.required());
            condition.set(question.condition());
            purgeOn.setValue(question.purgeOn());
            if (!before.chosen().isEmpty()) {
                options.setHelperText(getTranslation(
                        "questions.form.optionsChosen",
                        before.chosen().stream().sorted().collect(Collectors.joining(", "))));
            }
            kind.setReadOnly(before.isAnswered());
            scope.setReadOnly(before.isAnswered());
        }
        showWhatApplies();
    }

    /** Why some of it cannot be changed. */
    private Paragraph kept() {
        var kept = new Paragraph();
        kept.addClassName("cg-notice");
        kept.setVisible(before != null && before.isAnswered());
        if (before != null) {
            kept.setText(getTranslation("questions.form.answered", before.answers()));
        }
        return kept;
    }

    private void showWhatApplies() {
        QuestionKind now = kind.getValue();
        options.setVisible(now != null && now.hasOptions());
        consent.setVisible(now == QuestionKind.CONSENT);
        label.setHelperText(getTranslation(
                now == QuestionKind.CONSENT ? "questions.form.labelConsent" : "questions.form.labelHelp"));
    }

    private void save() {
        errors.clear();
        fields.values().forEach(field -> ((HasValidationProperties) field).setInvalid(false));
        var form = new QuestionForm(
                kind.getValue(),
                scope.getValue(),
                label.getValue(),
                help.getValue(),
                required.getValue(),
                options.getValue().lines().toList(),
                condition.get(),
                consent.getValue(),
                purgeOn.getValue());
        SaveQuestionResult result = before == null
                ? questions.add(event.id(), form)
                : questions.change(before.question().id(), before.version(), form);
        switch (result) {
            case SaveQuestionResult.Saved done -> {
                close();
                saved.run();
            }
            case SaveQuestionResult.Invalid invalid -> show(invalid.problems());
            case SaveQuestionResult.Enough enough ->
                frame.say(getTranslation("questions.form.enough", QuestionForm.MOST_QUESTIONS));
            case SaveQuestionResult.EventOver over -> frame.say(getTranslation("questions.edit.over"));
            case SaveQuestionResult.ChangedMeanwhile changed -> frame.say(getTranslation("shell.changedMeanwhile"));
        }
    }

    private void show(List<Problem> problems) {
        Map<Component, String> messages = new LinkedHashMap<>();
        for (Problem problem : problems) {
            Component field = requireNonNull(fields.get(problem.field()));
            String message = message(problem);
            ((HasValidationProperties) field).setErrorMessage(message);
            ((HasValidationProperties) field).setInvalid(true);
            messages.putIfAbsent(field, message);
        }
        errors.show(messages);
    }

    private String message(Problem problem) {
        return switch (problem.reason()) {
            case MISSING -> getTranslation("questions.form.missing." + problem.field());
            case TOO_LONG ->
                getTranslation(
                        problem.reason().key(),
                        switch (problem.field()) {
                            case HELP -> Limits.SUMMARY;
                            case CONSENT -> Limits.TEXT;
                            default -> Limits.NAME;
                        });
            case TOO_MANY -> getTranslation(problem.reason().key(), QuestionForm.MOST_OPTIONS);
            case TOO_EARLY -> getTranslation(problem.reason().key(), AnswerWords.date(purge.earliest(), getLocale()));
            default -> getTranslation(problem.reason().key());
        };
    }
}
