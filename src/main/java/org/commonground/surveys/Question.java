package org.commonground.surveys;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonground.shared.Texts;
import org.commonground.surveys.AnswerResult.Fault;
import org.jspecify.annotations.Nullable;

/** A question as it is stored, and what a right answer to it is. */
@Entity
@Table(name = "surveys_question")
class Question {

    @Id
    private UUID id;

    private UUID surveyId;
    private int position;
    private String code;

    @Enumerated(EnumType.STRING)
    private QuestionKind kind;

    private boolean required;

    /** The code of the question whose being answered makes this one required. */
    private @Nullable String requiredWith;

    private String choices;
    private int longest;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Question() {}

    Question(
            UUID surveyId,
            int position,
            String code,
            QuestionKind kind,
            boolean required,
            @Nullable String requiredWith,
            List<String> choices,
            int longest) {
        this.id = UUID.randomUUID();
        this.surveyId = surveyId;
        this.position = position;
        this.code = code;
        this.kind = kind;
        this.required = required;
        this.requiredWith = requiredWith;
        this.choices = String.join(",", choices);
        this.longest = longest;
    }

    /** The answer to this question among all that were given, tidied; empty where there is none. */
    String read(Map<String, String> given) {
        String value = given.get(code);
        return kind == QuestionKind.LONG_TEXT ? Texts.clean(value) : Texts.line(value);
    }

    /** What is wrong with the answer to this question among all that were given. */
    Optional<Fault> fault(Map<String, String> given) {
        String value = read(given);
        if (value.isEmpty()) {
            return isRequired(given) ? Optional.of(Fault.MISSING) : Optional.empty();
        }
        if (kind == QuestionKind.LONG_TEXT && value.length() > longest) {
            return Optional.of(Fault.TOO_LONG);
        }
        return isPossible(value) ? Optional.empty() : Optional.of(Fault.NOT_A_CHOICE);
    }

    private boolean isRequired(Map<String, String> given) {
        return required
                || requiredWith != null && !Texts.clean(given.get(requiredWith)).isEmpty();
    }

    private boolean isPossible(String value) {
        return switch (kind) {
            case SCALE -> value.matches("[1-5]");
            case SINGLE -> details().choices().contains(value);
            case WARD -> value.length() <= 40;
            case LONG_TEXT -> true;
        };
    }

    String code() {
        return code;
    }

    QuestionKind kind() {
        return kind;
    }

    QuestionDetails details() {
        return new QuestionDetails(
                code, kind, required, choices.isEmpty() ? List.of() : List.of(choices.split(",")), longest);
    }
}
