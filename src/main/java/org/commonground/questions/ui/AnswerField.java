package org.commonground.questions.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonground.questions.BookingQuestion;
import org.commonground.questions.ConsentText;
import org.commonground.questions.QuestionKind;
import org.commonground.questions.given.AnswerCheck;
import org.commonground.questions.given.AnswerProblem.Reason;
import org.commonground.questions.given.AnswersDraft;
import org.commonground.questions.given.Given;
import org.commonground.questions.given.Spot;
import org.commonground.shared.Limits;
import org.jspecify.annotations.Nullable;

/** The field in which one question is answered by somebody, whatever its kind. What is given goes into the draft at once. */
final class AnswerField {

    /** Stands in the draft for a date that could not be read, so that it is not taken for none. */
    private static final String UNREADABLE = "?";

    private static final int MOST_RADIO_BUTTONS = 8;

    private final BookingQuestion question;
    private final Spot spot;
    private final AnswersDraft draft;
    private final Runnable changed;
    private final AbstractField<?, ?> field;
    private final Div component = new Div();

    /** @param changed what is to happen after each change */
    AnswerField(BookingQuestion question, Spot spot, AnswersDraft draft, Runnable changed) {
        this.question = question;
        this.spot = spot;
        this.draft = draft;
        this.changed = changed;
        this.field = switch (question.kind()) {
            case TEXT -> text();
            case LONG_TEXT -> longText();
            case NUMBER -> number();
            case DATE -> date();
            case YES_NO, ONE_OF -> oneOf(question.conditionValues());
            case SEVERAL_OF -> severalOf();
            case FILE -> file();
            case CONSENT -> consent();
        };
        ((HasLabel) field).setLabel(label());
        if (!question.help().isEmpty() && question.kind() != QuestionKind.FILE) {
            ((HasHelper) field).setHelperText(question.help());
        }
        component.addClassName("questions-answer");
        component.add(field);
    }

    Component component() {
        return component;
    }

    /** Where the error is shown. */
    Component field() {
        return field;
    }

    Spot spot() {
        return spot;
    }

    String label() {
        return question.required() ? question.label() : translate("questions.answer.optional", question.label());
    }

    /** Puts into the draft what the browser could not make sense of. */
    void takeOver() {
        if (field instanceof DayField day
                && (day.isUnreadable() || draft.at(spot).text().equals(UNREADABLE))) {
            draft.put(spot, Given.of(day.isUnreadable() ? UNREADABLE : ""));
        }
    }

    /** The message that is shown at the field; empty where nothing is wrong. */
    String show(@Nullable Reason reason) {
        String message = reason == null ? "" : message(reason);
        var validated = (HasValidationProperties) field;
        validated.setErrorMessage(message);
        validated.setInvalid(reason != null);
        return message;
    }

    private String message(Reason reason) {
        return switch (reason) {
            case MISSING -> translate("questions.answer.missing." + question.kind());
            case TOO_LONG ->
                translate(
                        reason.key(),
                        question.kind() == QuestionKind.TEXT ? Limits.SUMMARY : Limits.TEXT,
                        draft.at(spot).text().length());
            case OUT_OF_RANGE -> translate(reason.key(), AnswerCheck.LARGEST_NUMBER);
            default -> translate(reason.key());
        };
    }

    private void give(Given given) {
        draft.put(spot, given);
        changed.run();
    }

    /** Takes more than may be sent: cutting off what somebody pasted would lose it unseen. */
    private AbstractField<?, ?> text() {
        var text = new TextField();
        text.getElement().setAttribute("dir", "auto");
        text.setRequiredIndicatorVisible(question.required());
        text.setManualValidation(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValue(draft.at(spot).text());
        text.addValueChangeListener(change -> give(Given.of(change.getValue())));
        return text;
    }

    private AbstractField<?, ?> longText() {
        var area = new TextArea();
        area.getElement().setAttribute("dir", "auto");
        area.setRequiredIndicatorVisible(question.required());
        area.setMinRows(4);
        area.setMaxRows(12);
        area.setManualValidation(true);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValue(draft.at(spot).text());
        area.addValueChangeListener(change -> give(Given.of(change.getValue())));
        return area;
    }

    /** A number field would forget what is no number. */
    private AbstractField<?, ?> number() {
        var number = (TextField) text();
        number.getElement().setAttribute("inputmode", "numeric");
        return number;
    }

    private AbstractField<?, ?> date() {
        var day = new DayField();
        day.setRequiredIndicatorVisible(question.required());
        String given = draft.at(spot).text();
        if (!given.isEmpty() && !given.equals(UNREADABLE)) {
            day.setValue(LocalDate.parse(given));
        }
        day.addValueChangeListener(change ->
                give(Given.of(change.getValue() == null ? "" : change.getValue().toString())));
        return day;
    }

    private AbstractField<?, ?> oneOf(List<String> values) {
        List<String> items = new ArrayList<>(values);
        if (!question.required()) {
            // A choice that was made by a slip can be taken back.
            items.add("");
        }
        String given = draft.at(spot).text();
        String chosen = items.contains(given) ? given : null;
        if (items.size() > MOST_RADIO_BUTTONS) {
            var select = new Select<String>();
            select.setItems(items);
            select.setItemLabelGenerator(AnswerField::itemLabel);
            select.setManualValidation(true);
            select.setValue(chosen);
            select.addValueChangeListener(change -> give(Given.of(change.getValue())));
            mark(select);
            return select;
        }
        var group = new RadioButtonGroup<String>();
        group.setItems(items);
        group.setItemLabelGenerator(AnswerField::itemLabel);
        group.setManualValidation(true);
        group.setValue(chosen);
        group.addValueChangeListener(change -> give(Given.of(change.getValue())));
        mark(group);
        return group;
    }

    private static String itemLabel(@Nullable String item) {
        return item == null || item.isEmpty() ? translate("questions.answer.none") : AnswerWords.value(item);
    }

    private AbstractField<?, ?> severalOf() {
        var group = new CheckboxGroup<String>();
        group.setItems(question.options());
        group.setManualValidation(true);
        Set<String> given = Set.copyOf(draft.at(spot).options());
        group.setValue(
                Set.copyOf(question.options().stream().filter(given::contains).toList()));
        group.addValueChangeListener(change -> give(Given.of(
                question.options().stream().filter(change.getValue()::contains).toList())));
        mark(group);
        return group;
    }

    private AbstractField<?, ?> file() {
        var file = new FileField(received -> draft.put(spot, Given.of(received)));
        if (!question.help().isEmpty()) {
            file.setHelperText(translate("questions.file.helpWith", question.help()));
        }
        file.setValue(draft.at(spot).file());
        file.addValueChangeListener(
                change -> give(change.getValue() == null ? Given.NOTHING : Given.of(change.getValue())));
        mark(file);
        return file;
    }

    private AbstractField<?, ?> consent() {
        ConsentText consent = question.consent();
        String version = consent == null ? "" : Integer.toString(consent.version());
        var text = new Div(consent == null ? "" : consent.text());
        text.getElement().setAttribute("dir", "auto");
        // A long text is scrolled, with the keyboard too.
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "group");
        text.getElement().setAttribute("aria-label", question.label());
        text.addClassNames("cg-user-text", "questions-consent");
        component.add(text);
        var agree = new Checkbox();
        agree.setRequiredIndicatorVisible(question.required());
        agree.setManualValidation(true);
        agree.setValue(draft.at(spot).text().equals(version));
        agree.addValueChangeListener(change -> give(Given.of(change.getValue() ? version : "")));
        return agree;
    }

    /** It may not be told to a group or a button that it is required. */
    private void mark(Component choice) {
        if (question.required()) {
            choice.addClassName("cg-required");
        }
    }

    private static String translate(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
