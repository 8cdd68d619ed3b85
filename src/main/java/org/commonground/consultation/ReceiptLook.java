package org.commonground.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a receipt code leads to. */
public sealed interface ReceiptLook {

    /**
     * Something was said.
     *
     * @param heardIn the first day of the month in which it was
     * @param words what was said; empty where a survey was answered without writing anything
     * @param number the words' public number, where there are words
     * @param read whether somebody has read them
     * @param themes that the words are under so far
     */
    record Found(
            LocalDate heardIn,
            Optional<String> words,
            @Nullable String number,
            boolean read,
            List<UnderTheme> themes) implements ReceiptLook {}

    /** Not the shape of a code: mistyped. */
    record NoCode() implements ReceiptLook {}

    /** A code that was never given out, or whose words were taken back. */
    record Unknown() implements ReceiptLook {}

    /** Asked so often from this network that it looks like guessing. */
    record TooMany() implements ReceiptLook {}

    /**
     * A theme, and what was answered.
     *
     * @param answer null as long as no answer is published
     */
    record UnderTheme(String theme, @Nullable GivenAnswer answer) {}

    /** A published answer with its page. */
    record GivenAnswer(AnswerKind kind, String words, String path) {}
}
