package org.commonground.surveys.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.stream.IntStream;
import org.commonground.places.Ward;
import org.commonground.surveys.AnswerResult.Fault;
import org.commonground.surveys.QuestionDetails;
import org.jspecify.annotations.Nullable;

/** The field in which one question is answered, whatever its kind. */
final class QuestionField {

    private final QuestionDetails question;
    private final AbstractField<?, ?> field;

    QuestionField(QuestionDetails question, List<Ward> wards) {
        this.question = question;
        this.field = switch (question.kind()) {
            case SCALE -> scale();
            case SINGLE -> single();
            case LONG_TEXT -> longText();
            case WARD -> ward(wards);
        };
        field.setId("question-" + question.code());
        field.addClassName("surveys-question");
    }

    Component component() {
        return field;
    }

    String code() {
        return question.code();
    }

    /** As the service takes it; empty where nothing was answered. */
    String value() {
        Object value = field.getValue();
        return value instanceof Ward ward ? ward.code().value() : value == null ? "" : value.toString();
    }

    void accept(@Nullable Fault fault) {
        var validated = (HasValidation) field;
        validated.setInvalid(fault != null);
        validated.setErrorMessage(
                switch (fault) {
                    case null -> "";
                    case MISSING -> translate(question.key() + ".missing");
                    case TOO_LONG -> translate("surveys.page.tooLong", question.longest(), value().length());
                    case NOT_A_CHOICE -> translate("surveys.page.notAChoice");
                });
    }

    void focus() {
        field.getElement().callJsFunction("scrollIntoView");
        field.getElement().callJsFunction("focus");
    }

    private AbstractField<?, ?> scale() {
        var group = new RadioButtonGroup<String>();
        group.setLabel(label());
        group.setItems(IntStream.rangeClosed(1, 5).mapToObj(Integer::toString).toList());
        group.setHelperText(translate(question.key() + ".ends"));
        group.addClassName("surveys-scale");
        group.setManualValidation(true);
        return group;
    }

    private AbstractField<?, ?> single() {
        var group = new RadioButtonGroup<String>();
        group.setLabel(translate(question.key() + ".wording"));
        group.setItems(question.choices());
        group.setItemLabelGenerator(choice -> translate(question.key() + "." + choice));
        group.setHelperText(translate(question.key() + ".help"));
        group.setManualValidation(true);
        return group;
    }

    /** Takes more than may be sent: cutting off what somebody pasted would lose it unseen. */
    private AbstractField<?, ?> longText() {
        var area = new TextArea(label());
        area.setHelperText(translate(question.key() + ".help", question.longest()));
        area.setMinRows(5);
        area.setMaxRows(16);
        // Not only when the field is left: a tab that is reloaded keeps what had arrived.
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(2000);
        area.getElement().setAttribute("dir", "auto");
        area.setManualValidation(true);
        return area;
    }

    private AbstractField<?, ?> ward(List<Ward> wards) {
        var box = new ComboBox<Ward>(label());
        box.setItems(wards);
        box.setItemLabelGenerator(Ward::name);
        box.setClearButtonVisible(true);
        box.setHelperText(translate(question.key() + ".help"));
        box.setManualValidation(true);
        return box;
    }

    private String label() {
        String wording = translate(question.key() + ".wording");
        return question.required() ? wording : translate("surveys.page.optional", wording);
    }

    private static String translate(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
