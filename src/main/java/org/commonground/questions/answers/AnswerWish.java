package org.commonground.questions.answers;

import java.util.UUID;
import org.commonground.questions.QuestionId;

/** Which people to find by what they answered to one question. */
public sealed interface AnswerWish {

    QuestionId question();

    /** Whoever gave any answer. */
    record Answered(QuestionId question) implements AnswerWish {}

    /** Whoever gave none, be it that they were not asked. */
    record Missing(QuestionId question) implements AnswerWish {}

    /**
     * Whoever chose this, also where they chose more.
     *
     * @param option one of the question's, or yes or no, see {@link org.commonground.questions.given.Given}
     */
    record Chose(QuestionId question, String option) implements AnswerWish {}

    /** As it is stored, and as it stands in addresses. */
    default String code() {
        return question().value()
                + switch (this) {
                    case Answered answered -> " ANY";
                    case Missing missing -> " NONE";
                    case Chose chose -> " IS " + chose.option();
                };
    }

    /**
     * The one with this {@link #code}.
     *
     * @throws IllegalArgumentException where there is none
     */
    static AnswerWish of(String code) {
        String[] words = code.split(" ", 3);
        var question = new QuestionId(UUID.fromString(words[0]));
        return switch (words.length < 2 ? "" : words[1]) {
            case "ANY" -> new Answered(question);
            case "NONE" -> new Missing(question);
            case "IS" -> new Chose(question, words.length < 3 ? "" : words[2]);
            default -> throw new IllegalArgumentException("There is no answer " + code);
        };
    }
}
