package org.commonground.registration.list;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.commonground.questions.AnswerTable;
import org.commonground.questions.BookingQuestion;
import org.commonground.questions.QuestionScope;
import org.commonground.questions.given.Given;
import org.commonground.shared.Wording;

/** A column of an export for each booking question: days as spreadsheets sort them, choices in words, of a file its name. */
final class AnswerCells {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final AnswerTable answers;
    private final ZoneId zone;
    private final Wording wording;
    private final Locale locale;
    private final String yes;
    private final String no;

    AnswerCells(AnswerTable answers, ZoneId zone, Wording wording, Locale locale) {
        this.answers = answers;
        this.zone = zone;
        this.wording = wording;
        this.locale = locale;
        this.yes = wording.text(locale, "questions.answer.yes");
        this.no = wording.text(locale, "questions.answer.no");
    }

    /** What was answered once for a booking stands beside each of its people, and the column says so. */
    List<String> head() {
        return answers.questions().stream()
                .map(question -> question.scope() == QuestionScope.PARTY
                        ? wording.text(locale, "registration.export.once", question.label())
                        : question.label())
                .toList();
    }

    List<String> of(RegistrationRow row) {
        return answers.questions().stream()
                .map(question -> cell(
                        question,
                        question.scope() == QuestionScope.PARTY
                                ? row.registration().value()
                                : row.ticket().value()))
                .toList();
    }

    private String cell(BookingQuestion question, UUID subject) {
        String answer = answers.cell(subject, question.id());
        if (answer.isEmpty()) {
            return "";
        }
        return switch (question.kind()) {
            case TEXT, LONG_TEXT, NUMBER, DATE, ONE_OF, FILE -> answer;
            case YES_NO -> answer.equals(Given.YES) ? yes : no;
            case SEVERAL_OF -> String.join("; ", Given.options(answer));
            case CONSENT ->
                consent(answer, answers.agreedAt(subject, question.id()).orElse(Instant.EPOCH));
        };
    }

    private String consent(String version, Instant agreedAt) {
        String when = MOMENT.format(LocalDateTime.ofInstant(agreedAt, zone));
        return wording.text(locale, "registration.export.agreed", version, when);
    }
}
