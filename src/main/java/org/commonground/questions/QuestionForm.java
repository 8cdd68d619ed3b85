package org.commonground.questions;

import java.time.LocalDate;
import java.util.List;
import org.commonground.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser says about a question; the service answers for everything that is missing.
 *
 * @param options of a kind that has them; those of which nothing is to be seen are left out
 * @param consentText of a {@link QuestionKind#CONSENT}
 */
public record QuestionForm(
        @Nullable QuestionKind kind,
        QuestionScope scope,
        String label,
        String help,
        boolean required,
        List<String> options,
        @Nullable Condition condition,
        String consentText,
        @Nullable LocalDate purgeOn) {

    /** Questions of one event. */
    public static final int MOST_QUESTIONS = 40;

    /** Options of one question. */
    public static final int MOST_OPTIONS = 30;

    public QuestionForm {
        label = Texts.line(label);
        help = Texts.line(help);
        options = kind == null || !kind.hasOptions()
                ? List.of()
                : options.stream()
                        .map(Texts::line)
                        .filter(option -> !option.isEmpty())
                        .toList();
        consentText = kind == QuestionKind.CONSENT ? Texts.clean(consentText) : "";
    }
}
