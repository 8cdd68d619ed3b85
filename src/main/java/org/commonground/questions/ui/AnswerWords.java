package org.commonground.questions.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Locale;
import org.commonground.questions.BookingQuestion;
import org.commonground.questions.QuestionKind;
import org.commonground.questions.answers.AnswerChoice;
import org.commonground.questions.answers.AnswerWish;
import org.commonground.questions.given.Given;
import org.commonground.shared.Wording;

/** Answers as people read them. */
public final class AnswerWords {

    private AnswerWords() {}

    /**
     * Such as "Yes", "31 October 2027" or "Vegan, halal".
     *
     * @param text the answer as it was given or stored; not empty
     */
    public static String of(BookingQuestion question, String text, Locale locale) {
        return switch (question.kind()) {
            case TEXT, LONG_TEXT, NUMBER, ONE_OF, FILE -> text;
            case YES_NO -> value(text);
            case DATE -> date(LocalDate.parse(text), locale);
            case SEVERAL_OF -> String.join(", ", Given.options(text));
            case CONSENT -> I18NProvider.translate("questions.answer.agreed");
        };
    }

    /** Such as "Diet: Vegan" or "Diet: no answer". */
    public static String choice(AnswerChoice choice) {
        String label = choice.question().label();
        return switch (choice.wish()) {
            case AnswerWish.Chose chose ->
                I18NProvider.translate("questions.choice.option", label, value(chose.option()));
            case AnswerWish.Answered answered ->
                choice.question().kind() == QuestionKind.CONSENT
                        ? I18NProvider.translate(
                                "questions.choice.option", label, I18NProvider.translate("questions.answer.agreed"))
                        : I18NProvider.translate("questions.choice.answered", label);
            case AnswerWish.Missing missing -> I18NProvider.translate("questions.choice.missing", label);
        };
    }

    /** An answer on which another question depends. */
    static String value(String value) {
        return switch (value) {
            case Given.YES -> I18NProvider.translate("questions.answer.yes");
            case Given.NO -> I18NProvider.translate("questions.answer.no");
            default -> value;
        };
    }

    static String date(LocalDate date, Locale locale) {
        return Wording.date(date, locale);
    }
}
