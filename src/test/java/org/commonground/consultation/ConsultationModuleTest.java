package org.commonground.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commonground.accounts.Role;
import org.commonground.consultation.CloseResult.Closed;
import org.commonground.consultation.CloseResult.NotPossible;
import org.commonground.consultation.CloseResult.Unanswered;
import org.commonground.consultation.CloseResult.Unread;
import org.commonground.consultation.Contributions.DeskFilter;
import org.commonground.consultation.PublishedAnswer.Quote;
import org.commonground.consultation.ReceiptLook.Found;
import org.commonground.consultation.ReceiptLook.NoCode;
import org.commonground.consultation.ReceiptLook.TooMany;
import org.commonground.consultation.ReceiptLook.Unknown;
import org.commonground.consultation.SaveConsultationResult.Invalid;
import org.commonground.consultation.SaveConsultationResult.Overlaps;
import org.commonground.consultation.SaveConsultationResult.Reason;
import org.commonground.consultation.SpeakResult.Fault;
import org.commonground.consultation.SpeakResult.Received;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.surveys.AnswerResult.Answered;
import org.commonground.surveys.SampleSurveys;
import org.commonground.surveys.Surveys;
import org.commonground.surveys.receipt.ReceiptCode;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authorization.AuthorizationDeniedException;

@WholeApplication
class ConsultationModuleTest {

    @Autowired
    SampleConsultations samples;

    @Autowired
    SampleEvents sampleEvents;

    @Autowired
    SampleSurveys sampleSurveys;

    @Autowired
    Surveys surveys;

    @Autowired
    Events events;

    @Autowired
    Consultations consultations;

    @Autowired
    Contributions contributions;

    @Autowired
    Themes themes;

    @Autowired
    Answers answers;

    @Autowired
    Receipts receipts;

    @Autowired
    MovableClock clock;

    @Autowired
    EntityManager entities;

    @Test
    void words_of_a_survey_land_in_the_consultation_that_is_open() {
        ConsultationId open = samples.open();
        answerSurvey("lands@consultation.example", "Keep the library open on Sundays");
        assertThat(desk(open))
                .filteredOn(c -> c.words().equals("Keep the library open on Sundays"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.method()).isEqualTo(Method.SURVEY);
                    assertThat(c.event()).isEqualTo("Spoken at");
                    assertThat(c.ward()).isEqualTo("Acocks Green");
                    assertThat(c.heardIn().getDayOfMonth()).isEqualTo(1);
                    assertThat(c.number()).matches("[0-9A-Z]{8}");
                });
    }

    @Test
    void a_receipt_follows_words_from_their_arrival_to_their_answer() {
        ConsultationId open = samples.open();
        ReceiptCode receipt = answerSurvey("follow@consultation.example", "Plant more trees in Saltley");
        assertThat(look(receipt.shown().toLowerCase(Locale.ROOT)))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.themes()).isEmpty());

        ThemeId theme = samples.theme(open, "Trees of the receipt");
        samples.code(idOf(open, "Plant more trees in Saltley"), theme);
        assertThat(look(receipt.value())).isInstanceOfSatisfying(Found.class, found -> {
            assertThat(found.words()).contains("Plant more trees in Saltley");
            assertThat(found.themes()).containsExactly(new ReceiptLook.UnderTheme("Trees of the receipt", null));
        });

        As.role(Role.ANALYST, () -> answers.save(theme, -1, new AnswerForm(AnswerKind.WE_WILL, "A draft", null, null)));
        assertThat(look(receipt.value()))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.themes()).allMatch(under -> under.answer() == null));

        As.role(
                Role.ANALYST,
                () -> answers.publish(
                        theme, 0, new AnswerForm(AnswerKind.WE_DID, "200 trees are planted", "7", "Green every ward")));
        assertThat(look(receipt.value()))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.themes())
                                .containsExactly(new ReceiptLook.UnderTheme(
                                        "Trees of the receipt",
                                        new ReceiptLook.GivenAnswer(
                                                AnswerKind.WE_DID,
                                                "200 trees are planted",
                                                "/you-said-we-did/trees-of-the-receipt"))));
    }

    @Test
    void taking_words_back_removes_the_response_and_the_contribution() {
        ConsultationId open = samples.open();
        ReceiptCode survey = answerSurvey("withdraw@consultation.example", "Said and regretted");
        ReceiptCode form = speak("Typed and regretted");
        assertThat(words(open)).contains("Said and regretted", "Typed and regretted");
        for (ReceiptCode receipt : List.of(survey, form)) {
            assertThat(As.thePublic(() -> receipts.withdraw(receipt.value(), network())))
                    .isTrue();
            assertThat(look(receipt.value())).isEqualTo(new Unknown());
        }
        assertThat(words(open)).doesNotContain("Said and regretted", "Typed and regretted");
    }

    @Test
    void a_mistyped_or_unknown_receipt_is_told_apart_and_guessing_is_stopped() {
        assertThat(look("nonsense")).isEqualTo(new NoCode());
        assertThat(look(ReceiptCode.random().value())).isEqualTo(new Unknown());
        String guesser = network();
        for (int i = 0; i < 30; i++) {
            As.thePublic(() -> receipts.look(ReceiptCode.random().value(), guesser));
        }
        assertThat(As.thePublic(() -> receipts.look(ReceiptCode.random().value(), guesser)))
                .isEqualTo(new TooMany());
    }

    @Test
    void the_form_says_what_is_missing_and_stores_nothing() {
        long before = progress(samples.open()).all();
        assertThat(speak(new SpeakForm(null, " ", null, null, "")))
                .isEqualTo(new SpeakResult.Invalid(
                        Map.of(SpeakForm.Field.WORDS, Fault.MISSING, SpeakForm.Field.MAY_PUBLISH, Fault.MISSING)));
        assertThat(speak(new SpeakForm(null, "x".repeat(1_000_000), null, true, "")))
                .isEqualTo(new SpeakResult.Invalid(Map.of(SpeakForm.Field.WORDS, Fault.TOO_LONG)));
        assertThat(speak(new SpeakForm(null, "Buy cheap", null, true, "https://spam.example")))
                .isEqualTo(new SpeakResult.Invalid(Map.of(SpeakForm.Field.TRAP, Fault.FILLED)));
        assertThat(progress(samples.open()).all()).isEqualTo(before);
    }

    @Test
    void a_network_that_sends_very_much_has_to_wait() {
        String network = network();
        var form = new SpeakForm(null, "Again and again", null, false, "");
        for (int i = 0; i < 20; i++) {
            assertThat(As.thePublic(() -> contributions.speak(form, network, Locale.ENGLISH)))
                    .isInstanceOf(Received.class);
        }
        assertThat(As.thePublic(() -> contributions.speak(form, network, Locale.ENGLISH)))
                .isEqualTo(new SpeakResult.TooMany());
    }

    @Test
    void two_consultations_are_never_open_at_once() {
        samples.past(2001);
        var form =
                new ConsultationForm("Another", "And this?", "", LocalDate.of(2001, 3, 31), LocalDate.of(2001, 4, 30));
        assertThat(add(form)).isEqualTo(new Overlaps("Asked in 2001"));
        var after = new ConsultationForm("After", "And this?", "", LocalDate.of(2001, 4, 1), LocalDate.of(2001, 4, 30));
        assertThat(add(after)).isInstanceOf(SaveConsultationResult.Saved.class);
    }

    @Test
    void two_consultations_that_are_added_at_the_same_moment_are_not_open_at_once_either() throws Exception {
        var form = new ConsultationForm("At once", "Who?", "", LocalDate.of(2018, 3, 1), LocalDate.of(2018, 3, 31));
        List<Object> added = atOnce(Collections.nCopies(6, () -> add(form)));
        assertThat(added)
                .filteredOn(SaveConsultationResult.Saved.class::isInstance)
                .hasSize(1);
        assertThat(added).filteredOn(new Overlaps("At once")::equals).hasSize(5);
    }

    @Test
    void dates_are_checked() {
        LocalDate day = LocalDate.of(2002, 5, 2);
        assertThat(add(new ConsultationForm("T", "Q?", "", day, day.minusDays(1))))
                .isEqualTo(new Invalid(Map.of("closesOn", Reason.END_BEFORE_START)));
        assertThat(add(new ConsultationForm("T", "Q?", "", null, day)))
                .isEqualTo(new Invalid(Map.of("opensOn", Reason.MISSING)));
        assertThat(add(new ConsultationForm("T", "Q?", "", LocalDate.of(202, 5, 2), day)))
                .isEqualTo(new Invalid(Map.of("opensOn", Reason.UNLIKELY)));
        assertThat(add(new ConsultationForm("  ", "Q?", "", day, day)))
                .isEqualTo(new Invalid(Map.of("title", Reason.MISSING)));
        assertThat(add(new ConsultationForm("T", "Q".repeat(401), "", day, day)))
                .isEqualTo(new Invalid(Map.of("question", Reason.TOO_LONG)));
        assertThat(add(new ConsultationForm("", "Q?", "", day, null)))
                .isEqualTo(new Invalid(Map.of("title", Reason.MISSING, "closesOn", Reason.MISSING)));
    }

    @Test
    void a_consultation_cannot_close_while_a_theme_is_unanswered() {
        ConsultationId past = samples.past(2003);
        ThemeId buses = samples.theme(past, "Buses");
        ThemeId benches = samples.theme(past, "Benches");
        samples.theme(past, "Nobody said it");
        samples.code(samples.said(past, "More buses, and benches to wait on", true), buses, benches);
        assertThat(close(past)).isEqualTo(new Unanswered(List.of("Benches", "Buses")));

        samples.answer(buses, AnswerKind.WE_WILL, "From May on");
        As.role(
                Role.ANALYST,
                () -> answers.save(benches, -1, new AnswerForm(AnswerKind.NOT_NOW, "Not yet agreed", null, null)));
        assertThat(close(past)).isEqualTo(new Unanswered(List.of("Benches")));

        As.role(
                Role.ANALYST,
                () -> answers.publish(benches, 0, new AnswerForm(AnswerKind.NOT_NOW, "No money", null, null)));
        assertThat(close(past)).isEqualTo(new Closed());
        assertThat(close(past)).isEqualTo(new NotPossible());
        assertThat(As.role(Role.ANALYST, () -> themes.add(past, "Too late", "")))
                .isEqualTo(new SaveThemeResult.ChangedMeanwhile());
    }

    @Test
    void a_consultation_cannot_close_while_words_are_unread() {
        ConsultationId past = samples.past(2012);
        samples.said(past, "Read me", true);
        ContributionId other = samples.said(past, "Me too", true);
        assertThat(close(past)).isEqualTo(new Unread(2));
        for (ContributionDetails said : desk(past)) {
            As.role(Role.ANALYST, () -> contributions.markRead(said.id(), true));
        }
        assertThat(close(past)).isEqualTo(new Closed());
        assertThat(As.role(Role.ANALYST, () -> contributions.markRead(other, false)))
                .as("it stays as it is")
                .isEmpty();
    }

    @Test
    void a_consultation_that_has_not_begun_cannot_close() {
        var planned = (SaveConsultationResult.Saved) add(
                new ConsultationForm("Later", "And then?", "", LocalDate.of(2060, 1, 1), LocalDate.of(2060, 1, 31)));
        assertThat(close(planned.id())).isEqualTo(new NotPossible());
    }

    @Test
    void midnight_cuts_nobody_off_who_was_writing_and_comes_by_the_clock_of_the_city() {
        var summer = (SaveConsultationResult.Saved)
                add(new ConsultationForm("Summer", "Which?", "", LocalDate.of(2033, 4, 1), LocalDate.of(2033, 5, 1)));
        Instant before = clock.instant();
        try {
            clock.set(Instant.parse("2033-05-01T22:59:59Z"));
            speak(new SpeakForm(null, "One second before", null, true, ""));
            clock.set(Instant.parse("2033-05-01T23:00:00Z"));
            assertThat(As.thePublic(() -> consultations.open())).isEmpty();
            speak(new SpeakForm(summer.id(), "Begun before and sent after", null, true, ""));
            speak(new SpeakForm(null, "Begun after", null, true, ""));
            clock.set(Instant.parse("2033-05-02T23:00:00Z"));
            speak(new SpeakForm(summer.id(), "A day later", null, true, ""));
        } finally {
            clock.set(before);
        }
        assertThat(words(summer.id())).containsExactlyInAnyOrder("One second before", "Begun before and sent after");
        assertThat(words(new ConsultationId(Consultation.STANDING))).contains("Begun after", "A day later");
    }

    @Test
    void what_two_analysts_do_to_one_contribution_adds_up() throws Exception {
        ConsultationId past = samples.past(2013);
        ContributionId said = samples.said(past, "About everything", true);
        List<ThemeId> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(samples.theme(past, "Everything " + i));
        }
        assertThat(atOnce(all.stream()
                        .map(theme -> (Callable<Object>) () -> As.role(
                                Role.ANALYST,
                                () -> contributions
                                        .code(said, Set.of(theme), Set.of())
                                        .isPresent()))
                        .toList()))
                .containsOnly(true);
        assertThat(desk(past).getFirst().themes()).containsExactlyInAnyOrderElementsOf(all);
        As.role(Role.ANALYST, () -> contributions.code(said, Set.of(), Set.of(all.getFirst())));
        assertThat(desk(past).getFirst().themes()).hasSize(5).doesNotContain(all.getFirst());
    }

    @Test
    void of_several_analysts_at_once_one_names_the_theme_and_one_answers_it() throws Exception {
        ConsultationId past = samples.past(2014);
        List<Object> named = atOnce(Collections.nCopies(
                6, () -> As.role(Role.ANALYST, () -> themes.add(past, "Named at once", ""))));
        assertThat(named).filteredOn(SaveThemeResult.Saved.class::isInstance).hasSize(1);
        assertThat(named).filteredOn(new SaveThemeResult.NameTaken()::equals).hasSize(5);

        ThemeId theme = samples.theme(past, "Answered at once");
        var form = new AnswerForm(AnswerKind.WE_DID, "Done", null, null);
        List<Object> answered =
                atOnce(Collections.nCopies(6, () -> As.role(Role.ANALYST, () -> answers.publish(theme, -1, form))));
        assertThat(answered)
                .filteredOn(SaveAnswerResult.Saved.class::isInstance)
                .hasSize(1);
        assertThat(answered)
                .filteredOn(new SaveAnswerResult.ChangedMeanwhile()::equals)
                .hasSize(5);
    }

    @Test
    void names_that_the_database_takes_for_the_same_are_taken() {
        ConsultationId past = samples.past(2015);
        samples.theme(past, "Cafés für alle");
        assertThat(As.role(Role.ANALYST, () -> themes.add(past, "cafes fur alle", "")))
                .isEqualTo(new SaveThemeResult.NameTaken());
    }

    @Test
    void publishing_again_without_a_change_revises_nothing() {
        ThemeId theme = samples.theme(samples.past(2016), "Published twice");
        samples.answer(theme, AnswerKind.WE_DID, "Done");
        clock.move(java.time.Duration.ofHours(1));
        As.role(Role.ANALYST, () -> answers.publish(theme, 0, new AnswerForm(AnswerKind.WE_DID, " Done ", null, null)));
        assertThat(published("published-twice").revisedAt()).isNull();
    }

    @Test
    void a_receipt_says_whether_words_were_read_that_are_under_no_theme() {
        ConsultationId open = samples.open();
        ReceiptCode receipt = speak("Read by somebody and under no theme");
        assertThat(look(receipt.value()))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.read()).isFalse());
        ContributionId said = idOf(open, "Read by somebody and under no theme");
        As.role(Role.ANALYST, () -> contributions.markRead(said, true));
        assertThat(look(receipt.value()))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.read()).isTrue());
    }

    @Test
    void words_that_are_taken_back_leave_the_public_answer_with_their_quote_and_their_count() {
        ConsultationId open = samples.open();
        ThemeId theme = samples.theme(open, "Taken back in public");
        List<ReceiptCode> receipts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            receipts.add(i == 0 ? answerSurvey("public-" + i + "@c.example", "Voice 0") : speak("Voice " + i));
            samples.code(idOf(open, "Voice " + i), theme);
        }
        samples.answer(theme, AnswerKind.WE_WILL, "Next year");
        assertThat(published("taken-back-in-public").voices()).isEqualTo(new SmallCount(5, false));
        As.thePublic(() -> this.receipts.withdraw(receipts.getFirst().value(), network()));
        assertThat(published("taken-back-in-public").voices()).isEqualTo(new SmallCount(0, true));
        As.thePublic(() -> this.receipts.withdraw(receipts.get(1).value(), network()));
        assertThat(published("taken-back-in-public").quotes())
                .extracting(Quote::words)
                .containsExactlyInAnyOrder("Voice 2", "Voice 3", "Voice 4");
    }

    @Test
    void the_public_pages_ask_the_database_as_often_for_many_voices_as_for_few() {
        ConsultationId past = samples.past(2017);
        ThemeId theme = samples.theme(past, "Many voices");
        for (int i = 0; i < 30; i++) {
            samples.code(samples.said(past, "One of many " + i, true), theme);
        }
        samples.answer(theme, AnswerKind.WE_DID, "Heard");
        var statistics =
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            assertThat(published("many-voices").quotes()).hasSize(30);
            assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(8);
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private static List<Object> atOnce(List<Callable<Object>> calls) throws Exception {
        List<Object> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            for (Future<Object> call : threads.invokeAll(calls)) {
                results.add(call.get());
            }
        }
        return results;
    }

    @Test
    void the_standing_record_never_closes() {
        assertThat(close(new ConsultationId(Consultation.STANDING))).isEqualTo(new NotPossible());
    }

    @Test
    void small_counts_are_hidden_and_only_those_who_agreed_are_quoted() {
        ConsultationId past = samples.past(2004);
        ThemeId theme = samples.theme(past, "Small counts");
        ThemeId other = samples.theme(past, "Also said");
        samples.code(samples.said(past, "Quote me", true), theme, other);
        for (int i = 0; i < 3; i++) {
            samples.code(samples.said(past, "Do not quote me", false), theme);
        }
        samples.answer(theme, AnswerKind.WE_DID, "Done");
        assertThat(published("small-counts").voices()).isEqualTo(new SmallCount(0, true));
        assertThat(published("small-counts").quotes())
                .singleElement()
                .satisfies(quote -> assertThat(quote.elsewhere()).isEmpty())
                .extracting(Quote::words)
                .isEqualTo("Quote me");
        assertThat(As.thePublic(() -> answers.published("also-said"))).isEmpty();

        samples.code(samples.said(past, "The fifth", false), theme);
        samples.answer(other, AnswerKind.NOT_NOW, "Because");
        assertThat(published("small-counts").voices()).isEqualTo(new SmallCount(5, false));
        assertThat(published("small-counts").ways()).containsExactly(Method.LETTER);
        assertThat(published("small-counts").quotes().getFirst().elsewhere())
                .containsExactly(new PublishedAnswer.Elsewhere("Also said", "/you-said-we-did/also-said"));
    }

    @Test
    void a_change_to_a_published_answer_is_public_at_once_with_its_date() {
        ConsultationId past = samples.past(2005);
        ThemeId theme = samples.theme(past, "Changed answer");
        samples.answer(theme, AnswerKind.WE_WILL, "Soon");
        var first = published("changed-answer");
        assertThat(first.revisedAt()).isNull();
        clock.move(java.time.Duration.ofHours(1));
        As.role(
                Role.ANALYST,
                () -> answers.save(theme, 0, new AnswerForm(AnswerKind.WE_DID, "It is done", null, null)));
        var second = published("changed-answer");
        assertThat(second.words()).isEqualTo("It is done");
        assertThat(second.publishedAt()).isEqualTo(first.publishedAt());
        assertThat(second.revisedAt()).isAfter(second.publishedAt());
        assertThat(As.role(
                        Role.ANALYST,
                        () -> answers.save(theme, 0, new AnswerForm(AnswerKind.WE_DID, "Stale", null, null))))
                .isEqualTo(new SaveAnswerResult.ChangedMeanwhile());
    }

    @Test
    void an_answer_needs_a_kind_and_words_and_a_commitment_is_whole_or_none() {
        ThemeId theme = samples.theme(samples.past(2006), "Incomplete");
        assertThat(save(theme, new AnswerForm(null, "Words", null, null)))
                .isEqualTo(new SaveAnswerResult.Invalid(
                        Map.of(SaveAnswerResult.Field.KIND, SaveAnswerResult.Fault.MISSING)));
        assertThat(save(theme, new AnswerForm(AnswerKind.NOT_NOW, " ", null, null)))
                .isEqualTo(new SaveAnswerResult.Invalid(
                        Map.of(SaveAnswerResult.Field.WORDS, SaveAnswerResult.Fault.MISSING)));
        assertThat(save(theme, new AnswerForm(AnswerKind.WE_DID, "Words", "7", "")))
                .isEqualTo(new SaveAnswerResult.Invalid(
                        Map.of(SaveAnswerResult.Field.COMMITMENT, SaveAnswerResult.Fault.MISSING)));
        assertThat(save(theme, new AnswerForm(AnswerKind.WE_DID, "Words", "", "A promise")))
                .isEqualTo(new SaveAnswerResult.Invalid(
                        Map.of(SaveAnswerResult.Field.COMMITMENT_NUMBER, SaveAnswerResult.Fault.MISSING)));
        assertThat(save(theme, new AnswerForm(null, " ", null, null)))
                .isEqualTo(new SaveAnswerResult.Invalid(Map.of(
                        SaveAnswerResult.Field.KIND,
                        SaveAnswerResult.Fault.MISSING,
                        SaveAnswerResult.Field.WORDS,
                        SaveAnswerResult.Fault.MISSING)));
        assertThat(save(theme, new AnswerForm(AnswerKind.WE_DID, "x".repeat(5001), "", "")))
                .isEqualTo(new SaveAnswerResult.Invalid(
                        Map.of(SaveAnswerResult.Field.WORDS, SaveAnswerResult.Fault.TOO_LONG)));
    }

    @Test
    void reading_is_counted_and_what_is_read_leaves_the_unread() {
        ConsultationId past = samples.past(2007);
        ContributionId one = samples.said(past, "One", true);
        samples.said(past, "Two", true);
        assertThat(progress(past)).isEqualTo(new Contributions.Progress(0, 2));
        As.role(Role.ANALYST, () -> contributions.markRead(one, true));
        assertThat(progress(past)).isEqualTo(new Contributions.Progress(1, 2));
        assertThat(desk(past, DeskFilter.UNREAD)).extracting("words").containsExactly("Two");
        assertThat(desk(past, DeskFilter.UNCODED)).hasSize(2);
        samples.code(one, samples.theme(past, "Ones"));
        assertThat(desk(past, DeskFilter.UNCODED)).extracting("words").containsExactly("Two");
        As.role(Role.ANALYST, () -> contributions.markRead(one, false));
        assertThat(progress(past)).as("a theme means it was read").isEqualTo(new Contributions.Progress(1, 2));
    }

    @Test
    void a_theme_name_is_given_once_in_a_consultation_and_gets_an_address_of_its_own() {
        ConsultationId past = samples.past(2008);
        samples.theme(past, "Safer streets");
        assertThat(As.role(Role.ANALYST, () -> themes.add(past, " safer  STREETS ", "")))
                .isEqualTo(new SaveThemeResult.NameTaken());
        ThemeId elsewhere = samples.theme(samples.past(2009), "Safer streets");
        samples.answer(elsewhere, AnswerKind.WE_DID, "Done");
        assertThat(published("safer-streets-2").theme()).isEqualTo("Safer streets");
        ThemeId urdu = samples.theme(past, "محفوظ گلیاں");
        samples.answer(urdu, AnswerKind.WE_DID, "Done");
        assertThat(As.thePublic(() -> answers.published()))
                .filteredOn(answer -> answer.theme().equals("محفوظ گلیاں"))
                .singleElement()
                .satisfies(answer -> assertThat(answer.slug()).matches("[0-9a-z]{8}"));
    }

    @Test
    void what_was_said_at_an_event_goes_with_the_event_and_a_removed_consultation_takes_all_along() {
        ConsultationId open = samples.open();
        EventId event = sampleEvents.published("Spoken at", sampleEvents.venue());
        answerSurvey(event, "leaves@consultation.example", "Leaves with its event");
        As.role(Role.ADMINISTRATOR, () -> events.remove(List.of(event)));
        assertThat(words(open)).doesNotContain("Leaves with its event");

        ConsultationId past = samples.past(2010);
        ThemeId theme = samples.theme(past, "To be removed");
        samples.code(samples.said(past, "Anything", true), theme);
        samples.answer(theme, AnswerKind.WE_DID, "Done");
        As.role(Role.ADMINISTRATOR, () -> consultations.remove(List.of(past)));
        assertThat(As.role(Role.ANALYST, () -> consultations.find(past))).isEmpty();
        assertThat(As.thePublic(() -> answers.published("to-be-removed"))).isEmpty();
    }

    @Test
    void the_desk_is_for_analysts_alone() {
        ConsultationId any = new ConsultationId(Consultation.STANDING);
        ThemeId theme = samples.theme(samples.past(2011), "Nobody else");
        List<Callable<?>> calls = new ArrayList<>(List.of(
                () -> consultations.all(),
                () -> consultations.find(any),
                () -> consultations.add(new ConsultationForm("", "", "", null, null)),
                () -> consultations.close(any),
                () -> contributions.desk(any, DeskFilter.ALL),
                () -> contributions.find(new ContributionId(theme.value())),
                () -> contributions.progress(any),
                () -> contributions.code(new ContributionId(theme.value()), Set.of(), Set.of()),
                () -> contributions.markRead(new ContributionId(theme.value()), true),
                () -> themes.of(any),
                () -> themes.add(any, "x", ""),
                () -> answers.publish(theme, -1, new AnswerForm(AnswerKind.WE_DID, "x", null, null))));
        for (Role role : List.of(Role.ORGANISER, Role.MODERATOR, Role.STEWARD, Role.AUTHOR, Role.CONVENER)) {
            calls.forEach(call -> assertThatThrownBy(() -> As.role(role, () -> run(call)))
                    .isInstanceOf(AuthorizationDeniedException.class));
        }
        calls.forEach(call -> assertThatThrownBy(() -> As.thePublic(() -> run(call)))
                .isInstanceOf(AuthorizationDeniedException.class));
    }

    private static Object run(Callable<?> call) {
        try {
            return call.call();
        } catch (RuntimeException problem) {
            throw problem;
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    private ReceiptCode answerSurvey(String guest, String words) {
        return answerSurvey(sampleEvents.published("Spoken at", sampleEvents.venue()), guest, words);
    }

    private ReceiptCode answerSurvey(EventId event, String guest, String words) {
        String token = sampleSurveys.token(event, guest);
        var given = Map.of("HOW_WAS_IT", "4", "CHANGE", words, "MAY_PUBLISH", "YES", "WARD", "E05011118");
        return ((Answered) As.thePublic(() -> surveys.answer(token, given))).receipt();
    }

    private ReceiptCode speak(String words) {
        return ((Received) speak(new SpeakForm(null, words, null, true, ""))).receipt();
    }

    private SpeakResult speak(SpeakForm form) {
        return As.thePublic(() -> contributions.speak(form, network(), Locale.ENGLISH));
    }

    private SaveConsultationResult add(ConsultationForm form) {
        return As.role(Role.ANALYST, () -> consultations.add(form));
    }

    private SaveAnswerResult save(ThemeId theme, AnswerForm form) {
        return As.role(Role.ANALYST, () -> answers.save(theme, -1, form));
    }

    private CloseResult close(ConsultationId consultation) {
        return As.role(Role.ANALYST, () -> consultations.close(consultation));
    }

    private ReceiptLook look(String code) {
        return As.thePublic(() -> receipts.look(code, network()));
    }

    private PublishedAnswer published(String slug) {
        return As.thePublic(() -> answers.published(slug)).orElseThrow();
    }

    private Contributions.Progress progress(ConsultationId consultation) {
        return As.role(Role.ANALYST, () -> contributions.progress(consultation));
    }

    private List<ContributionDetails> desk(ConsultationId consultation) {
        return desk(consultation, DeskFilter.ALL);
    }

    private List<ContributionDetails> desk(ConsultationId consultation, DeskFilter filter) {
        return As.role(
                Role.ANALYST,
                () -> contributions.desk(consultation, filter).stream()
                        .map(id -> contributions.find(id).orElseThrow())
                        .toList());
    }

    private List<String> words(ConsultationId consultation) {
        return desk(consultation).stream().map(ContributionDetails::words).toList();
    }

    private ContributionId idOf(ConsultationId consultation, String words) {
        return desk(consultation).stream()
                .filter(c -> c.words().equals(words))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Each asks from a network of its own, so that no test uses up another's share. */
    private static String network() {
        return java.util.UUID.randomUUID().toString();
    }
}
