package org.commonground.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonground.questions.SampleQuestions.consent;
import static org.commonground.questions.SampleQuestions.forParty;
import static org.commonground.questions.SampleQuestions.form;
import static org.commonground.questions.SampleQuestions.labelled;
import static org.commonground.questions.SampleQuestions.onlyIf;
import static org.commonground.questions.SampleQuestions.pdf;
import static org.commonground.questions.SampleQuestions.purged;
import static org.commonground.questions.SampleQuestions.required;
import static org.commonground.questions.SampleQuestions.withOptions;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.commonground.accounts.Role;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.events.copying.TimeShift;
import org.commonground.places.VenueId;
import org.commonground.questions.SaveQuestionResult.Field;
import org.commonground.questions.SaveQuestionResult.Invalid;
import org.commonground.questions.SaveQuestionResult.Problem;
import org.commonground.questions.SaveQuestionResult.Reason;
import org.commonground.questions.SaveQuestionResult.Saved;
import org.commonground.questions.given.AnswerProblem;
import org.commonground.questions.given.CheckAnswersResult;
import org.commonground.questions.given.CheckAnswersResult.Right;
import org.commonground.questions.given.CheckAnswersResult.Wrong;
import org.commonground.questions.given.CheckedAnswers;
import org.commonground.questions.given.Given;
import org.commonground.questions.given.GivenAnswers;
import org.commonground.questions.given.Spot;
import org.commonground.shared.Uuids;
import org.commonground.testing.As;
import org.commonground.testing.AtOnce;
import org.commonground.testing.MovableClock;
import org.commonground.testing.Statements;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@WholeApplication
@Timeout(120)
class QuestionsModuleTest {

    private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");

    @Autowired
    Questions questions;

    @Autowired
    BookingQuestions booking;

    @Autowired
    QuestionsPart part;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AnswerPurge purge;

    @Autowired
    Events events;

    @Autowired
    SampleEvents samples;

    @Autowired
    EntityManagerFactory database;

    @Autowired
    JdbcClient sql;

    @Autowired
    MovableClock clock;

    VenueId venue;
    EventId event;

    @BeforeEach
    void anEvent() {
        clock.set(NOW);
        venue = samples.venue();
        event = samples.published("Asked", venue);
    }

    @AfterEach
    void backInTime() {
        clock.set(NOW);
    }

    @Test
    void every_kind_of_question_is_kept_as_it_was_set_and_people_are_asked_the_party_first() {
        QuestionId diet = add(required(form(QuestionKind.ONE_OF, "Diet", "Halal", "Vegan \uD83C\uDF31", "خوراک")));
        QuestionId more = add(onlyIf(form(QuestionKind.LONG_TEXT, "More"), diet, "خوراک"));
        QuestionId coach = add(forParty(form(QuestionKind.YES_NO, "Coach?")));
        QuestionId photos = add(consent("I agree", "We take photos."));

        List<BookingQuestion> shown = booking.shownAt(event);
        assertThat(shown).extracting(BookingQuestion::id).containsExactly(coach, diet, more, photos);
        assertThat(shown.get(1).options()).containsExactly("Halal", "Vegan \uD83C\uDF31", "خوراک");
        assertThat(shown.get(1).required()).isTrue();
        assertThat(shown.get(2).condition()).isEqualTo(new Condition(diet, List.of("خوراک")));
        assertThat(shown.get(3).consent()).isEqualTo(new ConsentText(1, "We take photos."));
        assertThat(shown).extracting(BookingQuestion::purgeOn).containsOnly(SampleQuestions.PURGE);
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_nothing_is_stored() {
        var bad = new QuestionForm(
                QuestionKind.ONE_OF,
                QuestionScope.PARTY,
                "x".repeat(10_000),
                "y".repeat(401),
                true,
                List.of("Only one", " \u200B "),
                new Condition(QuestionId.random(), List.of("yes")),
                "",
                LocalDate.of(2027, 10, 10));
        assertThat(problems(bad))
                .containsExactly(
                        new Problem(Field.LABEL, Reason.TOO_LONG),
                        new Problem(Field.HELP, Reason.TOO_LONG),
                        new Problem(Field.OPTIONS, Reason.TOO_FEW),
                        new Problem(Field.CONDITION, Reason.NOT_BEFORE),
                        new Problem(Field.PURGE, Reason.TOO_EARLY));
        var empty = new QuestionForm(null, QuestionScope.PERSON, "\u202E", "", false, List.of(), null, "", null);
        assertThat(problems(empty))
                .containsExactly(
                        new Problem(Field.KIND, Reason.MISSING),
                        new Problem(Field.LABEL, Reason.MISSING),
                        new Problem(Field.PURGE, Reason.MISSING));
        assertThat(problems(consent("I agree", " "))).containsExactly(new Problem(Field.CONSENT, Reason.MISSING));
        assertThat(problems(form(QuestionKind.SEVERAL_OF, "Days", "One", "Two", "One")))
                .containsExactly(new Problem(Field.OPTIONS, Reason.TWICE));
        assertThat(problems(purged(form(QuestionKind.TEXT, "Late"), LocalDate.of(2207, 1, 1))))
                .containsExactly(new Problem(Field.PURGE, Reason.UNLIKELY));
        assertThat(booking.shownAt(event)).isEmpty();
    }

    @Test
    void a_question_depends_only_on_one_that_comes_before_it_and_is_answered_by_no_fewer() {
        QuestionId each = add(form(QuestionKind.YES_NO, "Each?"));
        QuestionId all = add(forParty(form(QuestionKind.YES_NO, "All?")));
        QuestionId text = add(form(QuestionKind.TEXT, "Text"));
        var notBefore = new Problem(Field.CONDITION, Reason.NOT_BEFORE);
        assertThat(problems(onlyIf(forParty(form(QuestionKind.TEXT, "Party")), each, "yes")))
                .containsExactly(notBefore);
        assertThat(problems(onlyIf(form(QuestionKind.TEXT, "On a text"), text, "yes")))
                .containsExactly(notBefore);
        assertThat(problems(onlyIf(form(QuestionKind.TEXT, "On what is not offered"), all, "maybe")))
                .containsExactly(notBefore);
        assertThat(problems(onlyIf(form(QuestionKind.TEXT, "On nothing"), all)))
                .containsExactly(new Problem(Field.CONDITION, Reason.MISSING));
        assertThat(change(each, onlyIf(form(QuestionKind.YES_NO, "Each?"), each, "yes")))
                .isEqualTo(new Invalid(List.of(notBefore)));
        add(onlyIf(form(QuestionKind.TEXT, "Right"), all, "no"));
        QuestionId elsewhere = organiser(() -> ((Saved)
                        questions.add(samples.published("Other", venue), form(QuestionKind.YES_NO, "Other event"))))
                .id();
        assertThat(problems(onlyIf(form(QuestionKind.TEXT, "On another event"), elsewhere, "yes")))
                .containsExactly(notBefore);
    }

    @Test
    void what_another_question_depends_on_can_neither_go_nor_move_behind_it_nor_lose_the_answer() {
        QuestionId diet = add(form(QuestionKind.ONE_OF, "Diet", "Halal", "Vegan", "Other"));
        QuestionId which = add(onlyIf(form(QuestionKind.TEXT, "Which?"), diet, "Other"));

        assertThat(organiser(() -> questions.retire(diet, version(diet))))
                .isEqualTo(new ArrangeResult.Needed("Diet", "Which?"));
        assertThat(move(diet, false)).isEqualTo(new ArrangeResult.Needed("Diet", "Which?"));
        assertThat(move(which, true)).isEqualTo(new ArrangeResult.Needed("Diet", "Which?"));
        assertThat(change(diet, form(QuestionKind.ONE_OF, "Diet", "Halal", "Vegan")))
                .isEqualTo(new Invalid(List.of(new Problem(Field.OPTIONS, Reason.NEEDED))));
        assertThat(change(diet, form(QuestionKind.TEXT, "Diet")))
                .isEqualTo(new Invalid(List.of(new Problem(Field.KIND, Reason.NEEDED))));
        assertThat(change(diet, forParty(form(QuestionKind.ONE_OF, "Diet", "Halal", "Other"))))
                .isInstanceOf(Saved.class);
        assertThat(change(diet, form(QuestionKind.ONE_OF, "Diet", "Halal", "Other")))
                .as("it would come last of those for each person")
                .isEqualTo(new Invalid(List.of(new Problem(Field.SCOPE, Reason.NEEDED))));
    }

    @Test
    void questions_change_places_and_the_edge_stays_where_it_is() {
        QuestionId one = add(form(QuestionKind.TEXT, "One"));
        QuestionId two = add(form(QuestionKind.TEXT, "Two"));
        QuestionId party = add(forParty(form(QuestionKind.TEXT, "Party")));
        move(two, true);
        move(two, true);
        move(party, false);
        assertThat(booking.shownAt(event)).extracting(BookingQuestion::id).containsExactly(party, two, one);
        int stale = organiser(() -> questions.ofEvent(event)).version();
        move(two, false);
        assertThat(organiser(() -> questions.move(one, false, stale)))
                .isInstanceOf(ArrangeResult.ChangedMeanwhile.class);
    }

    @Test
    void after_people_have_answered_the_wording_can_be_corrected_but_not_what_they_answered_to() {
        QuestionId diet = add(form(QuestionKind.SEVERAL_OF, "Diet", "Halal", "Vegan", "None"));
        UUID ticket = answered(Map.of(diet, "Halal\nNone"));

        assertThat(change(diet, labelled(form(QuestionKind.SEVERAL_OF, "", "Halal", "Kosher", "None"), "Your diet")))
                .as("an option that nobody chose may go")
                .isInstanceOf(Saved.class);
        assertThat(change(diet, form(QuestionKind.SEVERAL_OF, "Diet", "Halal!", "Kosher", "None")))
                .isEqualTo(new Invalid(List.of(new Problem(Field.OPTIONS, Reason.CHOSEN))));
        assertThat(change(diet, form(QuestionKind.TEXT, "Diet")))
                .isEqualTo(new Invalid(List.of(new Problem(Field.KIND, Reason.ANSWERED))));
        assertThat(change(diet, forParty(form(QuestionKind.SEVERAL_OF, "Diet", "Halal", "None"))))
                .isEqualTo(new Invalid(List.of(new Problem(Field.SCOPE, Reason.ANSWERED))));
        var later = purged(form(QuestionKind.SEVERAL_OF, "Diet", "Halal", "None"), SampleQuestions.PURGE.plusDays(1));
        assertThat(change(diet, later)).isEqualTo(new Invalid(List.of(new Problem(Field.PURGE, Reason.PROMISED))));
        assertThat(change(diet, purged(later, SampleQuestions.PURGE.minusDays(1))))
                .isInstanceOf(Saved.class);

        assertThat(organiser(() -> questions.retire(diet, version(diet)))).isInstanceOf(ArrangeResult.Retired.class);
        assertThat(booking.shownAt(event)).isEmpty();
        assertThat(texts(ticket)).containsExactly("Halal\nNone");
        assertThat(organiser(() -> questions.ofEvent(event)).retired())
                .singleElement()
                .satisfies(details -> assertThat(details.answers()).isOne());
    }

    @Test
    void a_question_that_nobody_answered_is_gone_when_it_is_asked_no_longer() {
        QuestionId text = add(form(QuestionKind.TEXT, "Text"));
        int version = version(text);
        assertThat(organiser(() -> questions.retire(text, version))).isInstanceOf(ArrangeResult.Removed.class);
        assertThat(organiser(() -> questions.retire(text, version))).isInstanceOf(ArrangeResult.ChangedMeanwhile.class);
        Questionnaire left = organiser(() -> questions.ofEvent(event));
        assertThat(left.asked()).isEmpty();
        assertThat(left.retired()).isEmpty();
    }

    @Test
    void of_two_organisers_the_second_is_told_and_loses_nothing_of_the_first() throws Exception {
        QuestionId text = add(form(QuestionKind.TEXT, "Before"));
        int version = version(text);
        List<SaveQuestionResult> results = AtOnce.both(
                () -> organiser(() -> questions.change(text, version, form(QuestionKind.TEXT, "One"))),
                () -> organiser(() -> questions.change(text, version, form(QuestionKind.TEXT, "Other"))));
        assertThat(results).filteredOn(Saved.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(SaveQuestionResult.ChangedMeanwhile.class::isInstance)
                .hasSize(1);
    }

    @Test
    void who_corrects_a_wording_is_not_told_off_because_somebody_moved_the_question() {
        QuestionId one = add(form(QuestionKind.TEXT, "One"));
        add(form(QuestionKind.TEXT, "Two"));
        int version = version(one);
        move(one, false);
        assertThat(organiser(() -> questions.change(one, version, form(QuestionKind.TEXT, "Uno"))))
                .isInstanceOf(Saved.class);
    }

    @Test
    void an_event_that_is_over_keeps_its_questions_as_they_are() {
        QuestionId text = add(form(QuestionKind.TEXT, "Text"));
        organiser(() -> events.close(event));
        assertThat(organiser(() -> questions.add(event, form(QuestionKind.TEXT, "Late"))))
                .isInstanceOf(SaveQuestionResult.EventOver.class);
        assertThat(change(text, form(QuestionKind.TEXT, "Late"))).isInstanceOf(SaveQuestionResult.EventOver.class);
        assertThat(move(text, true)).isInstanceOf(ArrangeResult.EventOver.class);
        assertThat(organiser(() -> questions.retire(text, version(text)))).isInstanceOf(ArrangeResult.EventOver.class);
        assertThat(organiser(() -> questions.add(EventId.random(), form(QuestionKind.TEXT, "Nowhere"))))
                .isInstanceOf(SaveQuestionResult.ChangedMeanwhile.class);
    }

    @Test
    void nobody_asks_more_than_forty_questions() {
        for (int i = 0; i < QuestionForm.MOST_QUESTIONS; i++) {
            add(form(QuestionKind.TEXT, "Question " + i));
        }
        assertThat(organiser(() -> questions.add(event, form(QuestionKind.TEXT, "One more"))))
                .isInstanceOf(SaveQuestionResult.Enough.class);
    }

    @Test
    void an_answer_keeps_the_version_of_the_text_that_was_agreed_to_and_when() {
        QuestionId photos = add(required(consent("I agree", "Photos on the web.")));
        UUID first = answered(Map.of(photos, "1"));
        change(photos, required(consent("I do agree", "Photos on the web.")));
        assertThat(booking.shownAt(event).getFirst().consent())
                .as("another label is no other text")
                .isEqualTo(new ConsentText(1, "Photos on the web."));
        change(photos, required(consent("I agree", "Photos on the web and in print.")));
        clock.move(Duration.ofDays(2));

        assertThat(booking.check(event, given(Map.of(photos, "1")), 1))
                .isEqualTo(
                        new Wrong(List.of(new AnswerProblem(new Spot(photos, 0), AnswerProblem.Reason.TEXT_CHANGED))));
        assertThat(booking.check(event, GivenAnswers.NONE, 1))
                .isEqualTo(new Wrong(List.of(new AnswerProblem(new Spot(photos, 0), AnswerProblem.Reason.NOT_AGREED))));
        UUID second = answered(Map.of(photos, "2"));

        RecordedAnswer early = answers(first).getFirst();
        assertThat(early.agreedTo()).isEqualTo(new ConsentText(1, "Photos on the web."));
        assertThat(early.agreedAt()).isEqualTo(NOW);
        RecordedAnswer late = answers(second).getFirst();
        assertThat(late.agreedTo()).isEqualTo(new ConsentText(2, "Photos on the web and in print."));
        assertThat(late.agreedAt()).isEqualTo(NOW.plus(Duration.ofDays(2)));
    }

    @Test
    void answers_lie_with_the_ticket_or_the_registration_and_make_a_table() {
        QuestionId coach = add(forParty(form(QuestionKind.YES_NO, "Coach?")));
        QuestionId diet = add(form(QuestionKind.TEXT, "Diet"));
        UUID registration = UUID.randomUUID();
        List<UUID> tickets = List.of(UUID.randomUUID(), UUID.randomUUID());
        var given = new GivenAnswers(Map.of(
                new Spot(coach, Spot.PARTY), Given.of("yes"),
                new Spot(diet, 1), Given.of("'; DROP TABLE questions_answer; --")));
        store(right(given, 2), registration, tickets);

        AnswerTable table = organiser(() -> booking.ofEvent(event));
        assertThat(table.questions()).extracting(BookingQuestion::id).containsExactly(coach, diet);
        assertThat(table.cell(registration, coach)).isEqualTo("yes");
        assertThat(table.cell(tickets.get(0), diet)).isEmpty();
        assertThat(table.cell(tickets.get(1), diet)).isEqualTo("'; DROP TABLE questions_answer; --");

        organiser(() -> booking.forget(List.of(tickets.get(1))));
        assertThat(organiser(() -> booking.ofEvent(event)).rows()).containsOnlyKeys(registration);
    }

    @Test
    void a_file_is_handed_to_organisers_only_and_goes_with_its_answer() {
        QuestionId letter = add(form(QuestionKind.FILE, "Letter"));
        var file = pdf("../letter<1>.exe", 3_000_000);
        UUID ticket = UUID.randomUUID();
        store(
                right(new GivenAnswers(Map.of(new Spot(letter, 0), Given.of(file))), 1),
                UUID.randomUUID(),
                List.of(ticket));
        AnswerId id = answers(ticket).getFirst().id();
        AnswerFile stored = organiser(() -> booking.file(id)).orElseThrow();
        assertThat(stored.name()).isEqualTo("letter-1.pdf");
        assertThat(stored.mediaType()).isEqualTo("application/pdf");
        assertThat(stored.content()).isEqualTo(file.content());
        assertThatThrownBy(() -> As.thePublic(() -> booking.file(id))).isInstanceOf(AccessDeniedException.class);

        organiser(() -> booking.forget(List.of(ticket)));
        assertThat(organiser(() -> booking.file(id))).isEmpty();
        assertThat(sql.sql("select count(*) from questions_file where answer_id = ?")
                        .param(Uuids.bytes(id.value()))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void answers_are_erased_for_good_on_the_day_of_their_question_and_no_other() {
        QuestionId early = add(purged(form(QuestionKind.TEXT, "Early"), LocalDate.of(2027, 10, 20)));
        QuestionId late = add(form(QuestionKind.FILE, "Late"));
        QuestionId retired = add(purged(form(QuestionKind.TEXT, "Retired"), LocalDate.of(2027, 10, 20)));
        UUID ticket = UUID.randomUUID();
        var given = new GivenAnswers(Map.of(
                new Spot(early, 0), Given.of("early"),
                new Spot(retired, 0), Given.of("retired"),
                new Spot(late, 0), Given.of(pdf("late", 100))));
        store(right(given, 1), UUID.randomUUID(), List.of(ticket));
        organiser(() -> questions.retire(retired, version(retired)));

        clock.set(Instant.parse("2027-10-19T22:59:59Z"));
        purge.eraseWhatIsDue();
        assertThat(texts(ticket)).hasSize(3);
        // Midnight in the city, where it is summer.
        clock.set(Instant.parse("2027-10-19T23:00:00Z"));
        purge.eraseWhatIsDue();
        assertThat(texts(ticket)).containsExactly("late.pdf");
        assertThat(organiser(() -> questions.ofEvent(event)).retired()).isEmpty();
        assertThat(booking.shownAt(event)).extracting(BookingQuestion::id).containsExactly(late);
        clock.set(Instant.parse("2027-11-07T01:00:00Z"));
        purge.eraseWhatIsDue();
        purge.eraseWhatIsDue();
        assertThat(texts(ticket)).isEmpty();
        assertThat(count("questions_answer")).isZero();
    }

    @Test
    void an_event_that_is_put_off_past_the_day_of_erasing_is_a_concern_until_a_new_day_is_set() {
        QuestionId text = add(form(QuestionKind.TEXT, "Text"));
        answered(Map.of(text, "answer"));
        assertThat(organiser(() -> questions.erasedTooEarly(event))).isZero();
        var later = samples.form("Asked", venue)
                .withTime(LocalDateTime.of(2027, 12, 1, 10, 0), LocalDateTime.of(2027, 12, 1, 12, 0));
        organiser(() -> events.change(event, events.find(event).orElseThrow().version(), later));
        assertThat(organiser(() -> questions.erasedTooEarly(event))).isOne();
        assertThat(change(text, purged(form(QuestionKind.TEXT, "Text"), LocalDate.of(2027, 12, 30))))
                .isEqualTo(new Invalid(List.of(new Problem(Field.PURGE, Reason.PROMISED))));
        assertThat(change(text, purged(form(QuestionKind.TEXT, "Text"), LocalDate.of(2027, 12, 29))))
                .isInstanceOf(Saved.class);
        assertThat(organiser(() -> questions.erasedTooEarly(event))).isZero();
    }

    @Test
    void questions_are_copied_with_their_conditions_and_as_much_time_as_they_had() {
        QuestionId diet = add(purged(form(QuestionKind.ONE_OF, "Diet", "Halal", "Other"), LocalDate.of(2027, 10, 17)));
        add(onlyIf(form(QuestionKind.TEXT, "Which?"), diet, "Other"));
        QuestionId photos = add(consent("I agree", "One"));
        change(photos, consent("I agree", "Two"));
        QuestionId gone = add(form(QuestionKind.TEXT, "Gone"));
        answered(Map.of(diet, "Halal", gone, "x"));
        organiser(() -> questions.retire(gone, version(gone)));
        EventId next = samples.create(samples.form("Next", venue)
                .withTime(LocalDateTime.of(2028, 10, 8, 10, 0), LocalDateTime.of(2028, 10, 8, 12, 0)));

        assertThat(part.about(event, Locale.UK)).hasValue("3 questions, without any answer");
        copy(event, next);

        List<BookingQuestion> copies = booking.shownAt(next);
        assertThat(copies).extracting(BookingQuestion::label).containsExactly("Diet", "Which?", "I agree");
        assertThat(copies.get(1).condition())
                .isEqualTo(new Condition(copies.get(0).id(), List.of("Other")));
        assertThat(copies.get(2).consent()).isEqualTo(new ConsentText(1, "Two"));
        assertThat(copies)
                .extracting(BookingQuestion::purgeOn)
                .containsExactly(LocalDate.of(2028, 10, 15), LocalDate.of(2028, 11, 5), LocalDate.of(2028, 11, 5));
        assertThat(organiser(() -> questions.ofEvent(next)).asked())
                .extracting(QuestionDetails::answers)
                .containsOnly(0);
        EventId bare = samples.published("Bare", venue);
        assertThat(part.about(bare, Locale.UK)).isEmpty();
    }

    private void copy(EventId from, EventId to) {
        var shift = TimeShift.between(
                LocalDateTime.of(2027, 10, 10, 9, 30), LocalDateTime.of(2028, 10, 8, 10, 0), EventForm.CITY);
        organiser(() -> transaction.execute(status -> part.copy(from, to, shift, Locale.UK)));
    }

    @Test
    void a_removed_event_takes_everything_along() {
        QuestionId photos = add(consent("I agree", "Text"));
        QuestionId letter = add(form(QuestionKind.FILE, "Letter"));
        var given = new GivenAnswers(
                Map.of(new Spot(photos, 0), Given.of("1"), new Spot(letter, 0), Given.of(pdf("a", 100))));
        store(right(given, 1), UUID.randomUUID(), List.of(UUID.randomUUID()));
        long files = count("questions_file");
        As.role(Role.ADMINISTRATOR, () -> events.remove(List.of(event)));
        assertThat(count("questions_file")).isEqualTo(files - 1);
        for (String table : List.of("questions_question", "questions_questionnaire")) {
            assertThat(sql.sql("select count(*) from " + table + " where event_id = ?")
                            .param(Uuids.bytes(event.value()))
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(booking.shownAt(event)).isEmpty();
    }

    @Test
    void what_was_checked_against_other_questions_is_not_stored() {
        QuestionId diet = add(form(QuestionKind.ONE_OF, "Diet", "Halal", "Vegan"));
        CheckedAnswers checked = right(given(Map.of(diet, "Vegan")), 1);
        change(diet, withOptions(form(QuestionKind.ONE_OF, "Diet"), "Halal", "None"));
        UUID ticket = UUID.randomUUID();
        assertThatThrownBy(() -> store(checked, UUID.randomUUID(), List.of(ticket)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(texts(ticket)).isEmpty();
        assertThat(booking.check(event, given(Map.of(diet, "Vegan")), 1)).isInstanceOf(Wrong.class);
    }

    @Test
    void an_option_that_is_being_chosen_and_taken_out_at_the_same_moment_is_never_both() throws Exception {
        for (int i = 0; i < 10; i++) {
            QuestionId diet = add(form(QuestionKind.ONE_OF, "Diet " + i, "Halal", "Vegan"));
            CheckedAnswers checked = right(given(Map.of(diet, "Vegan")), 1);
            int version = version(diet);
            UUID ticket = UUID.randomUUID();
            List<Object> results = AtOnce.both(
                    () -> {
                        try {
                            store(checked, UUID.randomUUID(), List.of(ticket));
                            return "stored";
                        } catch (OptimisticLockingFailureException other) {
                            return "other questions";
                        }
                    },
                    () -> organiser(
                            () -> questions.change(diet, version, form(QuestionKind.ONE_OF, "Diet", "Halal", "No"))));
            assertThat(results.get(0).equals("stored")).isNotEqualTo(results.get(1) instanceof Saved);
        }
    }

    @Test
    void an_event_without_questions_costs_a_booking_one_statement_and_one_with_many_costs_few() {
        EventId bare = samples.published("Bare", venue);
        assertThat(Statements.of(database, () -> booking.check(bare, GivenAnswers.NONE, 10)))
                .isOne();
        assertThat(Statements.of(database, () -> store(new CheckedAnswers(bare, 0, List.of()))))
                .isZero();

        Map<Spot, Given> given = new HashMap<>();
        for (int i = 0; i < 5; i++) {
            QuestionId question = add(form(QuestionKind.TEXT, "Question " + i));
            for (int person = 0; person < 10; person++) {
                given.put(new Spot(question, person), Given.of("answer"));
            }
        }
        var answers = new GivenAnswers(given);
        booking.check(event, answers, 10);
        assertThat(Statements.of(database, () -> booking.check(event, answers, 10)))
                .as("known already")
                .isOne();
        CheckedAnswers checked = right(answers, 10);
        assertThat(Statements.of(database, () -> store(checked))).isEqualTo(2);
        assertThat(count("questions_answer")).isGreaterThanOrEqualTo(50);
        assertThat(Statements.of(database, () -> organiser(() -> booking.ofEvent(event))))
                .isEqualTo(2);
    }

    @Test
    void what_another_node_changed_is_seen_at_the_next_look() {
        QuestionId text = add(form(QuestionKind.TEXT, "Before"));
        assertThat(booking.shownAt(event)).extracting(BookingQuestion::label).containsExactly("Before");
        sql.sql("update questions_question set label = 'After' where id = ?")
                .param(Uuids.bytes(text.value()))
                .update();
        sql.sql("update questions_questionnaire set version = version + 1 where event_id = ?")
                .param(Uuids.bytes(event.value()))
                .update();
        assertThat(booking.shownAt(event)).extracting(BookingQuestion::label).containsExactly("After");
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    private <T> T organiser(Supplier<T> work) {
        return As.role(Role.ORGANISER, work);
    }

    private void organiser(Runnable work) {
        As.role(Role.ORGANISER, work);
    }

    private QuestionId add(QuestionForm form) {
        return organiser(() -> ((Saved) questions.add(event, form)).id());
    }

    private List<Problem> problems(QuestionForm form) {
        return organiser(() -> ((Invalid) questions.add(event, form)).problems());
    }

    private SaveQuestionResult change(QuestionId id, QuestionForm form) {
        return organiser(() -> questions.change(id, version(id), form));
    }

    private ArrangeResult move(QuestionId id, boolean up) {
        return organiser(() -> questions.move(id, up, questions.ofEvent(event).version()));
    }

    private int version(QuestionId id) {
        return organiser(() -> questions.ofEvent(event).asked().stream()
                .filter(details -> details.question().id().equals(id))
                .findFirst()
                .orElseThrow()
                .version());
    }

    private static GivenAnswers given(Map<QuestionId, String> texts) {
        Map<Spot, Given> given = new HashMap<>();
        texts.forEach((question, text) -> given.put(new Spot(question, 0), Given.of(text)));
        return new GivenAnswers(given);
    }

    /** Somebody answered this; the ticket with which her answers lie. */
    private UUID answered(Map<QuestionId, String> texts) {
        UUID ticket = UUID.randomUUID();
        store(right(given(texts), 1), UUID.randomUUID(), List.of(ticket));
        return ticket;
    }

    private CheckedAnswers right(GivenAnswers given, int persons) {
        CheckAnswersResult result = booking.check(event, given, persons);
        assertThat(result).isInstanceOf(Right.class);
        return ((Right) result).answers();
    }

    private void store(CheckedAnswers checked) {
        store(
                checked,
                UUID.randomUUID(),
                Stream.generate(UUID::randomUUID).limit(10).toList());
    }

    private void store(CheckedAnswers checked, UUID registration, List<UUID> tickets) {
        As.thePublic(() -> transaction.executeWithoutResult(status -> booking.store(checked, registration, tickets)));
    }

    private List<RecordedAnswer> answers(UUID subject) {
        return organiser(() -> booking.answers(event, List.of(subject))).getOrDefault(subject, List.of());
    }

    private List<String> texts(UUID subject) {
        return answers(subject).stream().map(RecordedAnswer::text).toList();
    }
}
