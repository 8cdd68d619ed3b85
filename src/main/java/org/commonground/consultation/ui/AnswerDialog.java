package org.commonground.consultation.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.commonground.consultation.AnswerDetails;
import org.commonground.consultation.AnswerForm;
import org.commonground.consultation.AnswerKind;
import org.commonground.consultation.Answers;
import org.commonground.consultation.Commitment;
import org.commonground.consultation.SaveAnswerResult.ChangedMeanwhile;
import org.commonground.consultation.SaveAnswerResult.Fault;
import org.commonground.consultation.SaveAnswerResult.Field;
import org.commonground.consultation.SaveAnswerResult.Invalid;
import org.commonground.consultation.SaveAnswerResult.Saved;
import org.commonground.consultation.ThemeDetails;
import org.commonground.shared.Limits;

/** Writes and publishes the answer to a theme. */
class AnswerDialog extends Dialog {

    private static final int NO_ANSWER_YET = -1;

    private final Answers answers;
    private final ThemeDetails theme;
    private final Runnable saved;
    private final int version;
    private final Paragraph problem = new Paragraph();
    private final RadioButtonGroup<AnswerKind> kind = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();
    private final TextField number = new TextField();
    private final TextField commitment = new TextField();

    AnswerDialog(Answers answers, ThemeDetails theme, Runnable saved) {
        this.answers = answers;
        this.theme = theme;
        this.saved = saved;
        Optional<AnswerDetails> answer = Optional.ofNullable(theme.answer());
        this.version = answer.map(AnswerDetails::version).orElse(NO_ANSWER_YET);
        setHeaderTitle(getTranslation("consultation.answer.title", theme.name()));
        setWidth("44rem");
        setCloseOnOutsideClick(false);
        label();
        answer.ifPresent(this::fill);
        var form = new Div(
                problem,
                new Paragraph(getTranslation("consultation.answer.voices", theme.voices())),
                kind,
                words,
                number,
                commitment);
        form.addClassName("cg-form");
        add(form);
        boolean published = answer.filter(AnswerDetails::isPublished).isPresent();
        Button publish = saving(published ? "consultation.answer.republish" : "consultation.answer.publish", true);
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()));
        if (!published) {
            getFooter().add(saving("consultation.answer.draft", false));
        }
        getFooter().add(publish);
    }

    private Button saving(String label, boolean publish) {
        var button = new Button(getTranslation(label));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            button.setEnabled(true);
            save(publish);
        });
        return button;
    }

    private void label() {
        problem.addClassNames("cg-notice", "cg-notice-warn");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        kind.setLabel(getTranslation("consultation.answer.kind"));
        kind.setRequiredIndicatorVisible(true);
        kind.setItems(AnswerKind.values());
        kind.setItemLabelGenerator(k -> getTranslation(k.key()));
        kind.setManualValidation(true);
        kind.addValueChangeListener(change -> relabel());
        relabel();
        // No greatest length in the browser: the end of what somebody pasted would be lost unseen, and the rest
        // published.
        words.setMinRows(5);
        words.setRequiredIndicatorVisible(true);
        words.setMaxRows(14);
        words.setManualValidation(true);
        words.getElement().setAttribute("dir", "auto");
        number.setLabel(getTranslation("consultation.answer.number"));
        number.setHelperText(getTranslation("consultation.answer.numberHelp"));
        number.setMaxLength(Answers.COMMITMENT_NUMBER);
        number.setManualValidation(true);
        commitment.setLabel(getTranslation("consultation.answer.commitment"));
        commitment.setMaxLength(Limits.SUMMARY);
        commitment.setManualValidation(true);
    }

    /** A no is nothing without its reason, so the field asks for just that. */
    private void relabel() {
        words.setLabel(getTranslation(
                kind.getValue() == AnswerKind.NOT_NOW ? "consultation.answer.reason" : "consultation.answer.words"));
        words.setHelperText(getTranslation("consultation.answer.wordsHelp"));
    }

    private void fill(AnswerDetails answer) {
        kind.setValue(answer.kind());
        words.setValue(answer.words());
        Commitment promise = answer.commitment();
        if (promise != null) {
            number.setValue(promise.number());
            commitment.setValue(promise.sentence());
        }
    }

    private void save(boolean publish) {
        List.<HasValidation>of(kind, words, number, commitment).forEach(field -> field.setInvalid(false));
        problem.setVisible(false);
        var form = new AnswerForm(kind.getValue(), words.getValue(), number.getValue(), commitment.getValue());
        var result = publish ? answers.publish(theme.id(), version, form) : answers.save(theme.id(), version, form);
        switch (result) {
            case Saved ok -> {
                close();
                saved.run();
            }
            case Invalid invalid -> invalid.faults().forEach(this::show);
            case ChangedMeanwhile changed -> {
                problem.setText(getTranslation("shell.changedMeanwhile"));
                problem.setVisible(true);
            }
        }
    }

    private void show(Field name, Fault fault) {
        HasValidation field = switch (name) {
            case KIND -> kind;
            case WORDS -> words;
            case COMMITMENT_NUMBER -> number;
            case COMMITMENT -> commitment;
        };
        field.setErrorMessage(message(name, fault));
        field.setInvalid(true);
    }

    private String message(Field name, Fault fault) {
        if (fault == Fault.MISSING) {
            return getTranslation(
                    name == Field.KIND ? "consultation.answer.kindMissing" : "consultation.answer.missing");
        }
        return name == Field.WORDS
                ? getTranslation(
                        "surveys.page.tooLong", Limits.TEXT, words.getValue().length())
                : getTranslation("consultation.answer.tooLong");
    }
}
