package org.commonground.questions.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonground.questions.BookingQuestion;
import org.commonground.questions.Condition;
import org.commonground.questions.ConsentText;
import org.commonground.questions.QuestionId;
import org.commonground.questions.QuestionKind;
import org.commonground.questions.QuestionScope;
import org.commonground.questions.SampleQuestions;
import org.commonground.questions.given.AnswerProblem.Reason;
import org.commonground.questions.given.CheckedAnswers.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCheckTest {

    private final List<BookingQuestion> questions = new ArrayList<>();
    private final Map<Spot, Given> given = new HashMap<>();

    @ParameterizedTest
    @EnumSource(QuestionKind.class)
    void what_must_be_answered_is_missed_and_what_may_be_left_out_is_not(QuestionKind kind) {
        BookingQuestion must = ask(kind, QuestionScope.PERSON, true, null);
        ask(kind, QuestionScope.PERSON, false, null);
        Reason expected = kind == QuestionKind.CONSENT ? Reason.NOT_AGREED : Reason.MISSING;
        assertThat(check(2).problems())
                .containsExactly(
                        new AnswerProblem(new Spot(must.id(), 0), expected),
                        new AnswerProblem(new Spot(must.id(), 1), expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TEXT       | ' Amina \t Khan '           | Amina Khan
                    TEXT       | <script>alert(1)</script>   | <script>alert(1)</script>
                    NUMBER     | 007                         | 7
                    NUMBER     | 0                           | 0
                    NUMBER     | ' 1000000 '                 | 1000000
                    DATE       | 2028-02-29                  | 2028-02-29
                    YES_NO     | no                          | no
                    ONE_OF     | Halal                       | Halal
                    CONSENT    | 3                           | 3
                    """)
    void what_is_right_is_kept_as_it_is_to_be_stored(QuestionKind kind, String typed, String stored) {
        assertThat(one(kind, Given.of(typed)).accepted())
                .extracting(Entry::text)
                .containsExactly(stored);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NUMBER     | twelve                      | NOT_A_NUMBER
                    NUMBER     | 1e3                         | NOT_A_NUMBER
                    NUMBER     | 1.5                         | NOT_A_NUMBER
                    NUMBER     | 99999999999999999999        | NOT_A_NUMBER
                    NUMBER     | -1                          | OUT_OF_RANGE
                    NUMBER     | 1000001                     | OUT_OF_RANGE
                    DATE       | 31/10/2027                  | NOT_A_DATE
                    DATE       | 2027-02-29                  | NOT_A_DATE
                    DATE       | 0027-10-31                  | UNLIKELY_DATE
                    DATE       | 2101-01-01                  | UNLIKELY_DATE
                    YES_NO     | maybe                       | NOT_A_CHOICE
                    YES_NO     | YES                         | NOT_A_CHOICE
                    ONE_OF     | halal                       | NOT_A_CHOICE
                    ONE_OF     | Vegan' or 1=1               | NOT_A_CHOICE
                    CONSENT    | 2                           | TEXT_CHANGED
                    CONSENT    | yes                         | TEXT_CHANGED
                    FILE       | not a file at all           |
                    """)
    void what_is_wrong_is_refused_with_the_reason(QuestionKind kind, String typed, @Nullable Reason reason) {
        var check = one(kind, Given.of(typed));
        assertThat(check.accepted()).isEmpty();
        assertThat(check.problems())
                .extracting(AnswerProblem::reason)
                .isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void texts_have_a_limit_and_nothing_to_be_seen_is_nothing() {
        assertThat(one(QuestionKind.TEXT, Given.of("x".repeat(400))).problems()).isEmpty();
        assertThat(one(QuestionKind.TEXT, Given.of("x".repeat(10_000))).problems())
                .extracting(AnswerProblem::reason)
                .containsExactly(Reason.TOO_LONG);
        assertThat(one(QuestionKind.LONG_TEXT, Given.of("x".repeat(5_000))).problems())
                .isEmpty();
        assertThat(one(QuestionKind.LONG_TEXT, Given.of("x".repeat(5_001))).problems())
                .extracting(AnswerProblem::reason)
                .containsExactly(Reason.TOO_LONG);
        assertThat(one(QuestionKind.TEXT, Given.of("\u200B\u202E\u0000 ")).accepted())
                .isEmpty();
        assertThat(one(QuestionKind.LONG_TEXT, Given.of("نیلم \uD83C\uDF38\r\n\u0000two"))
                        .accepted())
                .extracting(Entry::text)
                .containsExactly("نیلم \uD83C\uDF38\ntwo");
    }

    @Test
    void several_options_are_kept_once_each_in_the_order_of_the_question() {
        assertThat(one(QuestionKind.SEVERAL_OF, Given.of(List.of("Vegan", "Halal", "Vegan")))
                        .accepted())
                .extracting(Entry::text)
                .containsExactly("Halal\nVegan");
        assertThat(one(QuestionKind.SEVERAL_OF, Given.of(List.of("Vegan", "Caviar")))
                        .problems())
                .extracting(AnswerProblem::reason)
                .containsExactly(Reason.NOT_A_CHOICE);
        assertThat(one(QuestionKind.SEVERAL_OF, Given.of("\n".repeat(100_000))).accepted())
                .isEmpty();
    }

    @Test
    void a_question_is_shown_only_where_its_condition_is_met_and_counts_for_nothing_otherwise() {
        BookingQuestion eats = ask(QuestionKind.YES_NO, QuestionScope.PERSON, true, null);
        BookingQuestion diet =
                ask(QuestionKind.ONE_OF, QuestionScope.PERSON, true, new Condition(eats.id(), List.of("yes")));
        BookingQuestion spice =
                ask(QuestionKind.TEXT, QuestionScope.PERSON, true, new Condition(diet.id(), List.of("Halal", "Vegan")));
        give(eats, 0, "yes");
        give(diet, 0, "Halal");
        give(spice, 0, "mild");
        give(eats, 1, "no");
        give(diet, 1, "Halal");
        give(spice, 1, "sent by somebody who tampers");

        var check = check(2);
        assertThat(check.problems()).isEmpty();
        assertThat(check.shown())
                .containsExactly(
                        new Spot(eats.id(), 0),
                        new Spot(diet.id(), 0),
                        new Spot(spice.id(), 0),
                        new Spot(eats.id(), 1));
        assertThat(check.accepted()).extracting(Entry::text).containsExactly("yes", "Halal", "mild", "no");
    }

    @Test
    void what_depends_on_an_answer_for_all_is_asked_of_each_and_several_options_meet_it_by_any() {
        BookingQuestion days = ask(QuestionKind.SEVERAL_OF, QuestionScope.PARTY, false, null);
        BookingQuestion each =
                ask(QuestionKind.TEXT, QuestionScope.PERSON, false, new Condition(days.id(), List.of("Vegan", "None")));
        assertThat(check(2).shown()).containsExactly(new Spot(days.id(), Spot.PARTY));
        give(days, Spot.PARTY, "Halal\nVegan");
        assertThat(check(2).shown())
                .containsExactly(new Spot(days.id(), Spot.PARTY), new Spot(each.id(), 0), new Spot(each.id(), 1));
    }

    @Test
    void what_depends_on_a_question_that_is_gone_or_answered_wrongly_is_not_shown() {
        BookingQuestion diet = ask(QuestionKind.ONE_OF, QuestionScope.PERSON, false, null);
        ask(QuestionKind.TEXT, QuestionScope.PERSON, true, new Condition(diet.id(), List.of("Caviar")));
        ask(QuestionKind.TEXT, QuestionScope.PERSON, true, new Condition(QuestionId.random(), List.of("yes")));
        give(diet, 0, "Caviar");
        var check = check(1);
        assertThat(check.shown()).hasSize(1);
        assertThat(check.problems()).extracting(AnswerProblem::reason).containsExactly(Reason.NOT_A_CHOICE);
    }

    @Test
    void answers_for_people_who_are_not_there_or_to_questions_that_are_not_asked_count_for_nothing() {
        BookingQuestion text = ask(QuestionKind.TEXT, QuestionScope.PERSON, false, null);
        give(text, 5, "of nobody");
        give(text, Spot.PARTY, "of all");
        given.put(new Spot(QuestionId.random(), 0), Given.of("to nothing"));
        assertThat(check(1).accepted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "MZ", "PK\u0003\u0004", "%PDF-", "GIF89a", ""})
    void a_file_is_known_by_its_content_whatever_its_name(String content) {
        var file = new GivenFile("harmless.pdf", content.getBytes(StandardCharsets.US_ASCII));
        assertThat(one(QuestionKind.FILE, Given.of(file)).problems())
                .extracting(AnswerProblem::reason)
                .containsExactly(Reason.NOT_A_FILE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    letter.exe                            | letter.pdf
                    ../../etc/passwd                      | passwd.pdf
                    C:\\Windows\\cmd.pdf                  | cmd.pdf
                    .htaccess                             | file.pdf
                    good letter <1> - signed.pdf          | good letter-1-signed.pdf
                    <img src=x>.png                       | img src-x.pdf
                    خط.pdf                                | خط.pdf
                    ''                                    | file.pdf
                    """)
    void a_file_gets_a_harmless_name_with_the_ending_of_its_content(String sent, String stored) {
        assertThat(one(QuestionKind.FILE, Given.of(SampleQuestions.pdf(sent, 100)))
                        .accepted())
                .extracting(Entry::text)
                .containsExactly(stored);
    }

    @Test
    void one_file_and_all_files_together_have_a_limit() {
        int limit = GivenFile.MOST_BYTES;
        assertThat(one(QuestionKind.FILE, Given.of(SampleQuestions.pdf("x".repeat(10_000), limit)))
                        .accepted())
                .singleElement()
                .satisfies(entry -> assertThat(entry.text()).hasSizeLessThan(100));
        assertThat(one(QuestionKind.FILE, Given.of(SampleQuestions.pdf("a", limit + 1)))
                        .problems())
                .extracting(AnswerProblem::reason)
                .containsExactly(Reason.FILE_TOO_BIG);
        questions.clear();
        BookingQuestion file = ask(QuestionKind.FILE, QuestionScope.PERSON, false, null);
        for (int person = 0; person < 3; person++) {
            given.put(new Spot(file.id(), person), Given.of(SampleQuestions.pdf("a", limit)));
        }
        assertThat(check(3).problems())
                .containsExactly(new AnswerProblem(new Spot(file.id(), 2), Reason.FILES_TOO_BIG));
    }

    @Test
    void a_draft_takes_no_more_files_than_can_be_stored_and_forgets_none_for_it() {
        var draft = new AnswersDraft();
        QuestionId file = QuestionId.random();
        assertThat(draft.put(new Spot(file, 0), Given.of(SampleQuestions.pdf("a", GivenFile.MOST_BYTES))))
                .isTrue();
        assertThat(draft.put(new Spot(file, 1), Given.of(SampleQuestions.pdf("b", GivenFile.MOST_BYTES))))
                .isTrue();
        assertThat(draft.put(new Spot(file, 2), Given.of(SampleQuestions.pdf("c", 100))))
                .isFalse();
        assertThat(draft.put(new Spot(file, 1), Given.of(SampleQuestions.pdf("d", 100))))
                .as("in the place of another")
                .isTrue();
        assertThat(draft.put(new Spot(file, 2), Given.of(SampleQuestions.pdf("c", 100))))
                .isTrue();
        assertThat(draft.given(2).answers()).hasSize(2);
    }

    private AnswerCheck one(QuestionKind kind, Given answer) {
        questions.clear();
        given.clear();
        BookingQuestion question = ask(kind, QuestionScope.PERSON, false, null);
        given.put(new Spot(question.id(), 0), answer);
        return check(1);
    }

    private AnswerCheck check(int persons) {
        return new AnswerCheck(questions, new GivenAnswers(given), persons);
    }

    private void give(BookingQuestion question, int person, String text) {
        given.put(new Spot(question.id(), person), Given.of(text));
    }

    private BookingQuestion ask(
            QuestionKind kind, QuestionScope scope, boolean required, @Nullable Condition condition) {
        var question = new BookingQuestion(
                QuestionId.random(),
                kind,
                scope,
                "Question",
                "",
                required,
                kind.hasOptions() ? List.of("Halal", "Vegan", "None") : List.of(),
                condition,
                kind == QuestionKind.CONSENT ? new ConsentText(3, "Text") : null,
                LocalDate.of(2027, 11, 7));
        questions.add(question);
        return question;
    }
}
