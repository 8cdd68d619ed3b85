package org.commonground.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commonground.accounts.Role;
import org.commonground.checkin.Presentation;
import org.commonground.checkin.SampleDoors;
import org.commonground.checkin.ScanAnswer;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.mail.LinkSource;
import org.commonground.mail.Outbox;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.Registering;
import org.commonground.registration.Registrations;
import org.commonground.registration.SampleRegistrations;
import org.commonground.surveys.AnswerResult.AlreadyAnswered;
import org.commonground.surveys.AnswerResult.Answered;
import org.commonground.surveys.AnswerResult.Fault;
import org.commonground.surveys.AnswerResult.Invalid;
import org.commonground.surveys.AnswerResult.Problem;
import org.commonground.surveys.AnswerResult.UnknownLink;
import org.commonground.surveys.OpenSurvey.Answerable;
import org.commonground.surveys.receipt.ReceiptCode;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@WholeApplication
class SurveysModuleTest {

    private static final Map<String, String> GIVEN = Map.of("HOW_WAS_IT", "4", "BELONGING", "5");

    @Autowired
    SampleEvents samples;

    @Autowired
    SampleSurveys sampleSurveys;

    @Autowired
    SampleDoors doors;

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    MovableClock clock;

    @Autowired
    Surveys surveys;

    @Autowired
    Responses responses;

    @Autowired
    Events events;

    @Autowired
    Outbox outbox;

    @Autowired
    SurveyTokens links;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    EventId event;

    @BeforeEach
    void anEvent() {
        event = samples.published("Asked about", samples.venue());
    }

    @Test
    void each_person_gets_a_link_and_a_party_with_one_address_one_letter() {
        sampleSurveys.send(event, "alone@survey.example", "party@survey.example", "party@survey.example");
        assertThat(sampleSurveys.tokens("alone@survey.example")).hasSize(1);
        assertThat(sampleSurveys.tokens("party@survey.example"))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allSatisfy(token -> assertThat(open(token)).isInstanceOf(Answerable.class));
        As.role(
                Role.ADMINISTRATOR,
                () -> assertThat(outbox.search("party@survey.example", 0, 10)).hasSize(1));
    }

    @Test
    void a_letter_that_waits_holds_no_link_and_neither_does_what_an_administrator_reads() {
        sampleSurveys.send(event, "waits@survey.example", "waits@survey.example");
        String letter = As.role(
                Role.ADMINISTRATOR,
                () -> outbox.read(outbox.search("waits@survey.example", 0, 1)
                                .toList()
                                .getFirst()
                                .id())
                        .plain());
        assertThat(letter).doesNotContain("/survey/", "http");
        assertThat(LinkSource.withoutLinks(letter, "[later]"))
                .contains("Survey 1:\n[later]\n", "Survey 2:\n[later]\n")
                .doesNotContain(event.value().toString());
    }

    @Test
    void a_letter_is_written_in_the_language_of_the_booking() {
        sampleSurveys.send(event, Locale.forLanguageTag("ur"), "urdu@survey.example");
        assertThat(jdbc.queryForObject(
                        "select html from mail_letter where recipient = ?", String.class, "urdu@survey.example"))
                .contains("<html lang=\"ur\" dir=\"rtl\">");
    }

    @Test
    void a_link_that_reached_nobody_is_forgotten_and_one_that_was_used_is_not() {
        String lost = sampleSurveys.token(event, "lost@survey.example");
        String used = sampleSurveys.tokens("lost@survey.example").getFirst();
        answer(used, GIVEN);
        for (String token : List.of(lost, used)) {
            transaction.executeWithoutResult(status -> links.forget("https://x.example/survey/" + token));
        }
        assertThat(open(lost)).isEqualTo(new OpenSurvey.UnknownLink());
        assertThat(open(used)).isEqualTo(new OpenSurvey.AlreadyAnswered());
    }

    @Test
    void for_an_event_that_is_gone_no_link_is_made() {
        sampleSurveys.send(event, "removed@survey.example");
        As.role(Role.ADMINISTRATOR, () -> events.remove(List.of(event)));
        assertThat(transaction.<Object>execute(
                        status -> links.make(event.value().toString())))
                .isEqualTo(Optional.empty());
    }

    @Test
    void where_nobody_came_nobody_is_asked() {
        sampleSurveys.send(event);
        assertThat(As.role(Role.ADMINISTRATOR, () -> surveys.events())).doesNotContain(event);
    }

    @Test
    void nobody_is_asked_twice_about_one_event() {
        sampleSurveys.send(event, "once@survey.example");
        sampleSurveys.send(event, "once@survey.example", "late@survey.example");
        assertThat(sampleSurveys.tokens("once@survey.example")).hasSize(1);
        assertThat(sampleSurveys.tokens("late@survey.example")).isEmpty();
    }

    @Test
    void who_came_is_asked_also_where_a_phone_tells_of_it_after_the_event_was_closed() {
        EventId today = doors.eventToday("Told of late");
        String phone = doors.phone(today, "Main entrance");
        List<String> codes = book(today, "family@told.example", "Amina", "Yusuf", "Nobody who came");
        doors.scan(phone, codes.getFirst());
        Instant whileItWasOpen = clock.instant();
        As.role(Role.ORGANISER, () -> events.close(today));
        assertThat(sampleSurveys.tokens("family@told.example")).hasSize(1);

        var late = new Presentation(UUID.randomUUID(), codes.get(1), whileItWasOpen, true);
        assertThat(doors.scan(phone, late)).isInstanceOf(ScanAnswer.Admitted.class);
        doors.scan(phone, late);
        doors.scan(phone, codes.get(1));
        assertThat(sampleSurveys.tokens("family@told.example"))
                .hasSize(2)
                .allSatisfy(token -> assertThat(open(token)).isInstanceOf(Answerable.class));
    }

    @Test
    void who_alone_came_and_is_told_of_late_is_asked_as_well() {
        EventId today = doors.eventToday("Told of late and alone");
        String phone = doors.phone(today, "Main entrance");
        List<String> codes = book(today, "only@told.example", "Amina");
        Instant whileItWasOpen = clock.instant();
        As.role(Role.ORGANISER, () -> events.close(today));

        doors.scan(phone, new Presentation(UUID.randomUUID(), codes.getFirst(), whileItWasOpen, true));
        assertThat(sampleSurveys.tokens("only@told.example")).hasSize(1);
    }

    private List<String> book(EventId today, String email, String... names) {
        return As.thePublic(() -> {
            String token = ((Registered) registering.book(today, SampleRegistrations.form(email, names))).manageToken();
            return registrations.find(token).orElseThrow().places().stream()
                    .map(place -> place.code().value())
                    .toList();
        });
    }

    @Test
    void a_link_that_is_only_opened_is_not_used_up() {
        String token = sampleSurveys.token(event, "scanner@survey.example");
        for (int i = 0; i < 3; i++) {
            assertThat(open(token)).isInstanceOfSatisfying(Answerable.class, survey -> {
                assertThat(survey.eventTitle()).isEqualTo("Asked about");
                assertThat(survey.questions())
                        .extracting(QuestionDetails::code)
                        .containsExactly("HOW_WAS_IT", "BELONGING", "CHANGE", "MAY_PUBLISH", "WARD");
            });
        }
        assertThat(answer(token, GIVEN)).isInstanceOf(Answered.class);
    }

    @Test
    void a_link_is_good_for_one_response() {
        String token = sampleSurveys.token(event, "twice@survey.example");
        assertThat(answer(token, GIVEN)).isInstanceOf(Answered.class);
        assertThat(answer(token, GIVEN)).isEqualTo(new AlreadyAnswered());
        assertThat(answer(token, Map.of())).isEqualTo(new AlreadyAnswered());
        assertThat(open(token)).isEqualTo(new OpenSurvey.AlreadyAnswered());
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void of_two_browsers_at_once_one_is_heard() throws Exception {
        String token = sampleSurveys.token(event, "race@survey.example");
        List<Callable<AnswerResult>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            attempts.add(() -> answer(token, GIVEN));
        }
        List<AnswerResult> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(attempts.size())) {
            for (Future<AnswerResult> attempt : threads.invokeAll(attempts)) {
                results.add(attempt.get());
            }
        }
        assertThat(results).filteredOn(Answered.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(new AlreadyAnswered()::equals).hasSize(7);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_wrong_answer_is_named_and_uses_nothing_up() {
        String token = sampleSurveys.token(event, "wrong@survey.example");
        Map<String, String> given = Map.of("CHANGE", "x".repeat(5001), "WARD", "E05009999");
        assertThat(answer(token, given))
                .isEqualTo(new Invalid(List.of(
                        new Problem("HOW_WAS_IT", Fault.MISSING),
                        new Problem("CHANGE", Fault.TOO_LONG),
                        new Problem("MAY_PUBLISH", Fault.MISSING),
                        new Problem("WARD", Fault.NOT_A_CHOICE))));
        assertThat(count()).isZero();
        assertThat(answer(token, GIVEN)).isInstanceOf(Answered.class);
    }

    @Test
    void an_altered_or_foreign_link_leads_nowhere() {
        String token = sampleSurveys.token(event, "altered@survey.example");
        for (String other : List.of(token + "x", token.toLowerCase(), "", "' or 1=1 --", "x".repeat(100_000))) {
            assertThat(open(other)).isEqualTo(new OpenSurvey.UnknownLink());
            assertThat(answer(other, GIVEN)).isEqualTo(new UnknownLink());
        }
    }

    @Test
    void a_response_holds_its_event_a_month_and_what_was_said() {
        String token = sampleSurveys.token(event, "said@survey.example");
        var given = Map.of(
                "HOW_WAS_IT", "5", "CHANGE", " زیادہ بسیں \uD83D\uDE8C ", "MAY_PUBLISH", "YES", "WARD", "E05011118");
        ReceiptCode receipt = ((Answered) answer(token, given)).receipt();
        assertThat(As.thePublic(() -> responses.of(receipt))).hasValueSatisfying(response -> {
            assertThat(response.event()).isEqualTo(event);
            assertThat(response.heardIn().getDayOfMonth()).isEqualTo(1);
            assertThat(response.words()).contains("زیادہ بسیں \uD83D\uDE8C");
            assertThat(response.ward()).contains(SampleEvents.WARD);
            assertThat(response.mayPublish()).isTrue();
        });
    }

    @Test
    void a_response_can_be_taken_back_with_its_receipt_alone() {
        String token = sampleSurveys.token(event, "back@survey.example");
        ReceiptCode receipt = ((Answered) answer(token, GIVEN)).receipt();
        assertThat(As.thePublic(() -> responses.withdraw(ReceiptCode.random()))).isFalse();
        assertThat(count()).isEqualTo(1);
        assertThat(As.thePublic(() -> responses.withdraw(receipt))).isTrue();
        assertThat(count()).isZero();
        assertThat(As.thePublic(() -> responses.withdraw(receipt))).isFalse();
        assertThat(open(token)).isEqualTo(new OpenSurvey.AlreadyAnswered());
    }

    @Test
    void with_its_event_everything_of_a_survey_goes() {
        String token = sampleSurveys.token(event, "gone@survey.example");
        answer(token, GIVEN);
        As.role(Role.ADMINISTRATOR, () -> events.remove(List.of(event)));
        assertThat(count()).isZero();
        assertThat(open(token)).isEqualTo(new OpenSurvey.UnknownLink());
    }

    @Test
    void responses_are_for_analysts() {
        for (Role role : List.of(Role.ORGANISER, Role.MODERATOR, Role.STEWARD, Role.AUTHOR, Role.CONVENER)) {
            assertThatThrownBy(() -> As.role(role, () -> responses.find(ResponseId.random())))
                    .isInstanceOf(AuthorizationDeniedException.class);
        }
        assertThatThrownBy(() -> As.thePublic(() -> responses.count(event)))
                .isInstanceOf(AuthorizationDeniedException.class);
    }

    private OpenSurvey open(String token) {
        return As.thePublic(() -> surveys.open(token));
    }

    private AnswerResult answer(String token, Map<String, String> given) {
        return As.thePublic(() -> surveys.answer(token, given));
    }

    private long count() {
        return As.role(Role.ANALYST, () -> responses.count(event));
    }
}
