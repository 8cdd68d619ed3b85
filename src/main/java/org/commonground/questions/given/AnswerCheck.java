package org.commonground.questions.given;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonground.questions.BookingQuestion;
import org.commonground.questions.Condition;
import org.commonground.questions.ConsentText;
import org.commonground.questions.QuestionId;
import org.commonground.questions.QuestionKind;
import org.commonground.questions.QuestionScope;
import org.commonground.questions.given.AnswerProblem.Reason;
import org.commonground.questions.given.CheckedAnswers.Entry;
import org.commonground.shared.Limits;
import org.commonground.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a party's answers: which questions are shown to whom, what is wrong, and what is to be stored. What was given
 * to a question that is not shown counts for nothing.
 */
public final class AnswerCheck {

    /** The largest number that can be an answer. */
    public static final int LARGEST_NUMBER = 1_000_000;

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}");

    /** An answer as it is to be stored, or why it is none; both may be missing. */
    private record Verdict(String text, @Nullable Reason reason) {

        static final Verdict NOTHING = new Verdict("", null);

        static Verdict good(String text) {
            return new Verdict(text, null);
        }

        static Verdict bad(Reason reason) {
            return new Verdict("", reason);
        }
    }

    private final GivenAnswers given;
    private final Set<Spot> shown = new LinkedHashSet<>();
    private final List<AnswerProblem> problems = new ArrayList<>();
    private final List<Entry> accepted = new ArrayList<>();
    private long bytes;

    /** @param questions in their order: what is answered once for all comes first */
    public AnswerCheck(List<BookingQuestion> questions, GivenAnswers given, int persons) {
        this.given = given;
        Map<QuestionId, String> ofParty = ask(questions, QuestionScope.PARTY, Spot.PARTY, Map.of());
        for (int person = 0; person < persons; person++) {
            ask(questions, QuestionScope.PERSON, person, ofParty);
        }
    }

    /** Who is asked what, in the order of the form. */
    public Set<Spot> shown() {
        return shown;
    }

    /** In the order of the form. */
    public List<AnswerProblem> problems() {
        return problems;
    }

    /** What is to be stored where there is no problem. */
    public List<Entry> accepted() {
        return accepted;
    }

    private Map<QuestionId, String> ask(
            List<BookingQuestion> questions, QuestionScope scope, int person, Map<QuestionId, String> before) {
        var known = new HashMap<>(before);
        for (BookingQuestion question : questions) {
            if (question.scope() == scope && isMet(question.condition(), known)) {
                Spot spot = new Spot(question.id(), person);
                shown.add(spot);
                String answer = take(question, spot);
                if (!answer.isEmpty()) {
                    known.put(question.id(), answer);
                }
            }
        }
        return known;
    }

    private static boolean isMet(@Nullable Condition condition, Map<QuestionId, String> known) {
        return condition == null
                || Given.options(known.getOrDefault(condition.question(), "")).stream()
                        .anyMatch(condition.values()::contains);
    }

    private String take(BookingQuestion question, Spot spot) {
        Given answer = given.at(spot);
        Verdict verdict = judge(question, answer);
        Reason reason = verdict.reason();
        if (reason == null && verdict.text().isEmpty() && question.required()) {
            reason = question.kind() == QuestionKind.CONSENT ? Reason.NOT_AGREED : Reason.MISSING;
        }
        if (reason != null) {
            problems.add(new AnswerProblem(spot, reason));
        } else if (!verdict.text().isEmpty()) {
            GivenFile file = question.kind() == QuestionKind.FILE ? answer.file() : null;
            accepted.add(new Entry(spot, question.kind(), verdict.text(), file));
        }
        return verdict.text();
    }

    private Verdict judge(BookingQuestion question, Given answer) {
        return switch (question.kind()) {
            case TEXT -> upTo(Limits.SUMMARY, Texts.line(answer.text()));
            case LONG_TEXT -> upTo(Limits.TEXT, Texts.clean(answer.text()));
            case NUMBER -> number(Texts.line(answer.text()));
            case DATE -> date(answer.text());
            case YES_NO -> oneOf(question.conditionValues(), answer);
            case ONE_OF -> oneOf(question.options(), answer);
            case SEVERAL_OF -> severalOf(question.options(), answer);
            case FILE -> file(answer.file());
            case CONSENT -> consent(question.consent(), answer.text());
        };
    }

    private static Verdict upTo(int longest, String text) {
        return text.length() > longest ? Verdict.bad(Reason.TOO_LONG) : Verdict.good(text);
    }

    private static Verdict number(String text) {
        if (text.isEmpty()) {
            return Verdict.NOTHING;
        }
        if (!NUMBER.matcher(text).matches()) {
            return Verdict.bad(Reason.NOT_A_NUMBER);
        }
        long number = Long.parseLong(text);
        return number < 0 || number > LARGEST_NUMBER
                ? Verdict.bad(Reason.OUT_OF_RANGE)
                : Verdict.good(Long.toString(number));
    }

    private static Verdict date(String text) {
        if (text.isEmpty()) {
            return Verdict.NOTHING;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            return date.getYear() < 1900 || date.getYear() > 2100
                    ? Verdict.bad(Reason.UNLIKELY_DATE)
                    : Verdict.good(date.toString());
        } catch (DateTimeParseException notADate) {
            return Verdict.bad(Reason.NOT_A_DATE);
        }
    }

    private static Verdict oneOf(List<String> options, Given answer) {
        return answer.text().isEmpty() || options.contains(answer.text())
                ? Verdict.good(answer.text())
                : Verdict.bad(Reason.NOT_A_CHOICE);
    }

    private static Verdict severalOf(List<String> options, Given answer) {
        List<String> chosen = answer.options();
        return options.containsAll(chosen)
                ? Verdict.good(String.join(
                        "\n", options.stream().filter(chosen::contains).toList()))
                : Verdict.bad(Reason.NOT_A_CHOICE);
    }

    private Verdict file(@Nullable GivenFile file) {
        if (file == null) {
            return Verdict.NOTHING;
        }
        if (file.content().length > GivenFile.MOST_BYTES) {
            return Verdict.bad(Reason.FILE_TOO_BIG);
        }
        bytes += file.content().length;
        if (bytes > GivenFile.MOST_BYTES_IN_ALL) {
            return Verdict.bad(Reason.FILES_TOO_BIG);
        }
        return file.kind()
                .map(kind -> Verdict.good(file.safeName(kind)))
                .orElseGet(() -> Verdict.bad(Reason.NOT_A_FILE));
    }

    private static Verdict consent(@Nullable ConsentText consent, String agreedTo) {
        if (agreedTo.isEmpty() || consent == null) {
            return Verdict.NOTHING;
        }
        return agreedTo.equals(Integer.toString(consent.version()))
                ? Verdict.good(agreedTo)
                : Verdict.bad(Reason.TEXT_CHANGED);
    }
}
