package org.commonground.questions.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Set;
import org.commonground.questions.BookingQuestion;
import org.commonground.questions.Condition;
import org.commonground.questions.QuestionScope;
import org.jspecify.annotations.Nullable;

/** On which earlier question another one depends, and on which of its answers. */
class ConditionFields {

    private final Select<BookingQuestion> other = new Select<>();
    private final CheckboxGroup<String> values = new CheckboxGroup<>();
    private final List<BookingQuestion> asked;
    private final @Nullable BookingQuestion question;

    /** @param question whose condition it is; null for a new one, which comes last */
    ConditionFields(List<BookingQuestion> asked, @Nullable BookingQuestion question) {
        this.asked = asked;
        this.question = question;
        other.setLabel(other.getTranslation("questions.form.condition"));
        other.setEmptySelectionAllowed(true);
        other.setEmptySelectionCaption(other.getTranslation("questions.form.always"));
        other.setItemLabelGenerator(
                item -> item == null ? other.getTranslation("questions.form.always") : item.label());
        other.setManualValidation(true);
        other.addValueChangeListener(change -> showValues(Set.of()));
        values.setLabel(values.getTranslation("questions.form.conditionValues"));
        values.setItemLabelGenerator(AnswerWords::value);
        values.setManualValidation(true);
        showValues(Set.of());
    }

    /** What comes before a question of this scope; everybody is asked first what is answered once for all. */
    void offerBefore(QuestionScope scope) {
        BookingQuestion chosen = other.getValue();
        Set<String> chosenValues = values.getValue();
        int own = question == null || question.scope() != scope ? asked.size() : asked.indexOf(question);
        List<BookingQuestion> before = asked.stream()
                .filter(item -> item.kind().canBeCondition())
                .filter(item -> question == null || !item.id().equals(question.id()))
                .filter(item -> item.scope() == scope ? asked.indexOf(item) < own : scope == QuestionScope.PERSON)
                .toList();
        other.setItems(before);
        other.setVisible(!before.isEmpty());
        other.setValue(before.contains(chosen) ? chosen : null);
        showValues(before.contains(chosen) ? chosenValues : Set.of());
    }

    void set(@Nullable Condition condition) {
        if (condition != null) {
            asked.stream()
                    .filter(item -> item.id().equals(condition.question()))
                    .findFirst()
                    .ifPresent(item -> {
                        other.setValue(item);
                        showValues(Set.copyOf(condition.values()));
                    });
        }
    }

    private void showValues(Set<String> chosen) {
        BookingQuestion now = other.getValue();
        values.setVisible(now != null);
        values.setItems(now == null ? List.of() : now.conditionValues());
        values.setValue(now == null ? Set.of() : chosen);
    }

    @Nullable
    Condition get() {
        BookingQuestion now = other.getValue();
        return now == null
                ? null
                : new Condition(
                        now.id(),
                        now.conditionValues().stream()
                                .filter(values.getValue()::contains)
                                .toList());
    }

    CheckboxGroup<String> values() {
        return values;
    }

    Select<BookingQuestion> other() {
        return other;
    }
}
