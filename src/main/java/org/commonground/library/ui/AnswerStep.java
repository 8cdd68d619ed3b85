package org.commonground.library.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.TextRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import org.commonground.library.CaseStudyDetails;
import org.commonground.library.Evidence;
import org.commonground.library.Question;
import org.commonground.library.Writing;
import org.commonground.shared.Limits;
import org.commonground.shared.Texts;

/** One question and its answer. */
class AnswerStep extends StepForm {

    private static final int PAUSE_MILLISECONDS = 1_000;

    private final Writing writing;
    private final CaseStudyDetails story;
    private final Question question;
    private final TextArea answer = new TextArea();
    private String stored;

    AnswerStep(Writing writing, CaseStudyDetails story, Step step) {
        this.writing = writing;
        this.story = story;
        this.question = Objects.requireNonNull(step.question());
        this.stored = story.answer(question);
        var help = new Paragraph(getTranslation(question.key() + ".help"));
        var example = new Paragraph(getTranslation(question.key() + ".example"));
        example.addClassName("lib-example");
        var details = new Details(getTranslation("library.step.example"), example);
        answer.setLabel(getTranslation("library.step.answer"));
        answer.setValue(stored);
        answer.setMinRows(6);
        answer.setMaxRows(18);
        answer.setWidthFull();
        answer.setManualValidation(true);
        answer.setRequiredIndicatorVisible(question.isRequired());
        answer.setValueChangeMode(ValueChangeMode.LAZY);
        answer.setValueChangeTimeout(PAUSE_MILLISECONDS);
        answer.getElement().setAttribute("dir", "auto");
        answer.setHelperText(count());
        answer.addValueChangeListener(change -> save());
        // Whoever types and at once follows a link leaves the field first, which sends what waits for the pause.
        answer.addBlurListener(left -> save());
        getContent().add(help, details, answer);
        if (!question.isRequired()) {
            getContent().addComponentAtIndex(1, new Paragraph(getTranslation("library.step.optional")));
        }
        if (question == Question.CHANGED) {
            getContent().add(didNotWork());
        }
        if (question == Question.HOW_WE_KNOW) {
            getContent().add(evidence());
        }
        getContent().add(status());
    }

    private Checkbox didNotWork() {
        var box = new Checkbox(getTranslation("library.step.didNotWork"), story.didNotWork());
        box.addValueChangeListener(change -> show(writing.didNotWork(story.id(), change.getValue()), "didNotWork"));
        return box;
    }

    private RadioButtonGroup<Evidence> evidence() {
        var group = new RadioButtonGroup<Evidence>();
        group.setLabel(getTranslation("library.step.evidence"));
        group.setHelperText(getTranslation("library.step.evidenceHelp"));
        group.setItems(Evidence.values());
        group.setRenderer(new TextRenderer<>(
                rung -> getTranslation(rung.key()) + ": " + getTranslation(rung.key() + ".meaning")));
        group.setValue(story.evidence());
        group.addClassName("lib-rungs");
        group.addValueChangeListener(change -> show(writing.evidence(story.id(), change.getValue()), "evidence"));
        return group;
    }

    private String count() {
        return getTranslation("library.step.count", answer.getValue().length(), Limits.TEXT);
    }

    @Override
    boolean save() {
        String text = answer.getValue();
        answer.setInvalid(false);
        answer.setHelperText(count());
        if (Texts.clean(text).equals(stored)) {
            return true;
        }
        boolean saved = show(writing.answer(story.id(), question, stored, text), "answer");
        if (saved) {
            stored = Texts.clean(text);
        }
        return saved;
    }

    @Override
    void invalid(String field, String message) {
        answer.setErrorMessage(message);
        answer.setInvalid(true);
    }
}
