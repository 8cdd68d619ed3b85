package org.commonground.questions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonground.questions.AnswersSoFar.SoFar;
import org.commonground.questions.SaveQuestionResult.Field;
import org.commonground.questions.SaveQuestionResult.Problem;
import org.commonground.questions.SaveQuestionResult.Reason;
import org.commonground.questions.given.Given;
import org.commonground.shared.Limits;
import org.jspecify.annotations.Nullable;

/** Finds all that is not right about what an organiser says about a question, beside the other questions of the event. */
final class QuestionCheck {

    private final QuestionForm form;
    private final int position;
    private final List<QuestionRow> others;
    private final @Nullable QuestionRow before;
    private final SoFar soFar;
    private final boolean answered;
    private final PurgeRule purge;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param position that it is to have
     * @param all questions of the event
     * @param before what is stored of it; null where it is new
     * @param soFar what people have answered to it
     */
    QuestionCheck(
            QuestionForm form,
            int position,
            List<QuestionRow> all,
            @Nullable QuestionRow before,
            SoFar soFar,
            PurgeRule purge) {
        this.form = form;
        this.position = position;
        this.others = all.stream()
                .filter(other -> other != before && !other.isRetired())
                .toList();
        this.before = before;
        this.soFar = soFar;
        this.answered = soFar.isAnswered();
        this.purge = purge;
    }

    /** In the order of the form. */
    List<Problem> problems() {
        kind();
        text(Field.LABEL, form.label(), Limits.NAME, true);
        text(Field.HELP, form.help(), Limits.SUMMARY, false);
        options();
        text(Field.CONSENT, form.consentText(), Limits.TEXT, form.kind() == QuestionKind.CONSENT);
        scope();
        condition();
        LocalDate promised = before == null || !answered ? null : before.purgeOn();
        add(Field.PURGE, purge.problem(form.purgeOn(), promised));
        return problems;
    }

    private void kind() {
        if (form.kind() == null) {
            add(Field.KIND, Reason.MISSING);
        } else if (answered && before != null && before.kind() != form.kind()) {
            add(Field.KIND, Reason.ANSWERED);
        } else if (!form.kind().canBeCondition() && dependents().findAny().isPresent()) {
            add(Field.KIND, Reason.NEEDED);
        }
    }

    private void scope() {
        if (answered && before != null && before.scope() != form.scope()) {
            add(Field.SCOPE, Reason.ANSWERED);
        } else if (dependents()
                .anyMatch(other -> !comesBefore(form.scope(), position, other.scope(), other.position()))) {
            add(Field.SCOPE, Reason.NEEDED);
        }
    }

    private void options() {
        if (form.kind() == null || !form.kind().canBeCondition()) {
            return;
        }
        List<String> options = form.options();
        if (form.kind().hasOptions()) {
            if (options.size() < 2) {
                add(Field.OPTIONS, Reason.TOO_FEW);
            } else if (options.size() > QuestionForm.MOST_OPTIONS) {
                add(Field.OPTIONS, Reason.TOO_MANY);
            } else if (options.stream().anyMatch(option -> option.length() > Limits.NAME)) {
                add(Field.OPTIONS, Reason.TOO_LONG);
            } else if (Set.copyOf(options).size() < options.size()) {
                add(Field.OPTIONS, Reason.TWICE);
            } else if (!options.containsAll(soFar.chosen())) {
                add(Field.OPTIONS, Reason.CHOSEN);
            }
        }
        List<String> offered = form.kind().hasOptions() ? options : List.of(Given.YES, Given.NO);
        if (dependents()
                .map(QuestionRow::condition)
                .anyMatch(condition -> condition != null && !offered.containsAll(condition.values()))) {
            add(form.kind().hasOptions() ? Field.OPTIONS : Field.KIND, Reason.NEEDED);
        }
    }

    private void condition() {
        Condition condition = form.condition();
        if (condition == null) {
            return;
        }
        Optional<QuestionRow> other = others.stream()
                .filter(row -> row.id().equals(condition.question()))
                .filter(row -> row.kind().canBeCondition())
                .filter(row -> comesBefore(row.scope(), row.position(), form.scope(), position))
                .findFirst();
        if (other.isEmpty()) {
            add(Field.CONDITION, Reason.NOT_BEFORE);
        } else if (condition.values().isEmpty()) {
            add(Field.CONDITION, Reason.MISSING);
        } else if (!other.get().question().conditionValues().containsAll(condition.values())) {
            add(Field.CONDITION, Reason.NOT_BEFORE);
        }
    }

    private Stream<QuestionRow> dependents() {
        return before == null ? Stream.empty() : others.stream().filter(other -> other.dependsOn(before.id()));
    }

    /** Everybody is asked what is answered once for all first. */
    private static boolean comesBefore(QuestionScope scope, int position, QuestionScope other, int otherPosition) {
        return scope == other ? position < otherPosition : scope == QuestionScope.PARTY;
    }

    private void text(Field field, String text, int longest, boolean required) {
        if (required && text.isEmpty()) {
            add(field, Reason.MISSING);
        } else if (text.length() > longest) {
            add(field, Reason.TOO_LONG);
        }
    }

    private void add(Field field, @Nullable Reason reason) {
        if (reason != null) {
            problems.add(new Problem(field, reason));
        }
    }
}
