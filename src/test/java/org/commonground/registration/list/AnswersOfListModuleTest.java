package org.commonground.registration.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.questions.SampleQuestions.consent;
import static org.commonground.questions.SampleQuestions.forParty;
import static org.commonground.questions.SampleQuestions.form;
import static org.commonground.questions.SampleQuestions.pdf;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.commonground.accounts.Role;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.questions.QuestionForm;
import org.commonground.questions.QuestionId;
import org.commonground.questions.QuestionKind;
import org.commonground.questions.Questions;
import org.commonground.questions.SampleQuestions;
import org.commonground.questions.SaveQuestionResult.Saved;
import org.commonground.questions.answers.AnswerSummary;
import org.commonground.questions.answers.AnswerWish;
import org.commonground.questions.answers.EventAnswers;
import org.commonground.questions.given.Given;
import org.commonground.questions.given.GivenAnswers;
import org.commonground.questions.given.Spot;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationDesk;
import org.commonground.registration.RegistrationForm;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.registration.RegistrationId;
import org.commonground.registration.RegistrationRows;
import org.commonground.shared.Uuids;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.Statements;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class AnswersOfListModuleTest {

    @Autowired
    RegistrationList list;

    @Autowired
    RegistrationExport export;

    @Autowired
    EventAnswers answers;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    Registering registering;

    @Autowired
    Questions questions;

    @Autowired
    Events events;

    @Autowired
    SampleEvents samples;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate tables;

    @Autowired
    EntityManagerFactory database;

    @TempDir
    Path folder;

    EventId event;
    Instant begun;

    @BeforeEach
    void anEvent() {
        begun = clock.instant();
        clock.set(Instant.parse("2026-09-09T23:30:00Z"));
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER));
        event = samples.published("Asked", samples.venue());
    }

    @AfterEach
    void signs_out() {
        clock.set(begun);
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_export_has_a_column_for_each_question_in_words_and_without_formulas() throws IOException {
        QuestionId coach = ask(forParty(form(QuestionKind.YES_NO, "=Coach?")));
        QuestionId diet = ask(form(QuestionKind.SEVERAL_OF, "Diet", "Halal", "Vegan, no nuts"));
        QuestionId wish = ask(form(QuestionKind.TEXT, "Wish"));
        QuestionId born = ask(form(QuestionKind.DATE, "Born"));
        QuestionId letter = ask(form(QuestionKind.FILE, "Letter"));
        QuestionId photos = ask(consent("I agree", "We take photos."));
        book(
                Map.of(
                        new Spot(coach, Spot.PARTY), Given.of("no"),
                        new Spot(diet, 0), Given.of(List.of("Halal", "Vegan, no nuts")),
                        new Spot(wish, 0), Given.of("=HYPERLINK(\"x\")"),
                        new Spot(born, 0), Given.of("1990-10-31"),
                        new Spot(letter, 0), Given.of(pdf("letter.pdf", 100)),
                        new Spot(photos, 0), Given.of("1")),
                "Amina",
                "Ben");
        List<String> lines = csv();
        assertThat(lines.getFirst())
                .endsWith("\"'=Coach? (asked once for each booking)\",\"Diet\",\"Wish\",\"Born\",\"Letter\",\"I agree\""
                        + ",\"Booked (Europe/London)\"");
        assertThat(lines.get(1))
                .startsWith("\"Amina\"")
                .endsWith("\"No\",\"Halal; Vegan, no nuts\",\"'=HYPERLINK(\"\"x\"\")\",\"1990-10-31\",\"letter.pdf\""
                        + ",\"Agreed to version 1 on 2026-09-10 00:30\",\"2026-09-10 00:30\"");
        assertThat(lines.get(2)).startsWith("\"Ben\"").endsWith("\"No\",\"\",\"\",\"\",\"\",\"\",\"2026-09-10 00:30\"");
        assertThat(sheet())
                .contains("=HYPERLINK(\"x\")", "Halal; Vegan, no nuts")
                .doesNotContain("<f>");
    }

    @Test
    void what_was_erased_has_no_column_from_the_beginning_of_its_day() throws IOException {
        QuestionId wish = ask(form(QuestionKind.TEXT, "Wish"));
        book(Map.of(new Spot(wish, 0), Given.of("A window")), "Amina");
        clock.set(SampleQuestions.PURGE.atStartOfDay(here().zone()).toInstant().minusSeconds(1));
        assertThat(String.join("\n", csv())).contains("Wish", "A window");
        clock.set(SampleQuestions.PURGE.atStartOfDay(here().zone()).toInstant());
        assertThat(String.join("\n", csv())).doesNotContain("Wish", "A window");
    }

    @Test
    void the_export_takes_as_many_statements_for_a_thousand_people_as_for_one() {
        QuestionId wish = ask(form(QuestionKind.TEXT, "Wish"));
        book(Map.of(new Spot(wish, 0), Given.of("A window")), "Amina");
        long one = Statements.of(database, this::csvQuietly);
        RegistrationRows.insert(tables, event, 1_000, clock.instant());
        tables.update(
                "insert into questions_answer (id, question_id, subject_id, answer)"
                        + " select t.id, ?, t.id, 'A door' from registration_ticket t where t.event_id = ?"
                        + " and t.holder_name <> 'Amina'",
                bytes(wish.value()),
                bytes(event.value()));
        assertThat(Statements.of(database, this::csvQuietly)).isEqualTo(one);
        assertThat(csvQuietly()).filteredOn(line -> line.contains("\"A door\"")).hasSize(1_000);
    }

    @Test
    void people_are_found_by_what_they_answered_and_taken_away_alike() throws IOException {
        QuestionId diet = ask(form(QuestionKind.SEVERAL_OF, "Diet", "Halal", "Vegan"));
        QuestionId coach = ask(forParty(form(QuestionKind.YES_NO, "Coach?")));
        book(
                Map.of(
                        new Spot(coach, Spot.PARTY), Given.of("yes"),
                        new Spot(diet, 0), Given.of(List.of("Halal", "Vegan")),
                        new Spot(diet, 1), Given.of("Vegan")),
                "Both",
                "Vegan",
                "None");
        book(Map.of(new Spot(coach, Spot.PARTY), Given.of("no")), "Alone");
        assertThat(names(new AnswerWish.Chose(diet, "Vegan"))).containsExactly("Both", "Vegan");
        assertThat(names(new AnswerWish.Chose(diet, "Halal"))).containsExactly("Both");
        assertThat(names(new AnswerWish.Answered(diet))).containsExactly("Both", "Vegan");
        assertThat(names(new AnswerWish.Missing(diet))).containsExactlyInAnyOrder("None", "Alone");
        assertThat(names(new AnswerWish.Chose(coach, "yes"))).containsExactly("Both", "Vegan", "None");
        assertThat(names(new AnswerWish.Chose(coach, "no"))).containsExactly("Alone");
        assertThat(csv(new AnswerWish.Chose(diet, "Halal")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("\"Both\"");
    }

    @Test
    void nobody_is_found_by_what_is_no_answer_any_more() {
        QuestionId diet = ask(form(QuestionKind.ONE_OF, "Diet", "Halal", "Vegan"));
        book(Map.of(new Spot(diet, 0), Given.of("Vegan")), "Amina");
        for (AnswerWish wish : List.of(
                new AnswerWish.Chose(diet, "Kosher"),
                new AnswerWish.Chose(diet, ""),
                new AnswerWish.Missing(QuestionId.random()),
                new AnswerWish.Answered(QuestionId.random()))) {
            assertThat(names(wish)).as("%s", wish).isEmpty();
        }
        EventId own = event;
        event = samples.published("Another", samples.venue());
        book(Map.of(), "Stranger");
        assertThat(names(new AnswerWish.Missing(diet)))
                .as("the question of another event")
                .isEmpty();
        event = own;
        clock.set(SampleQuestions.PURGE.atStartOfDay(here().zone()).toInstant());
        assertThat(names(new AnswerWish.Chose(diet, "Vegan"))).isEmpty();
        assertThat(names(new AnswerWish.Missing(diet)))
                .as("all have their answers erased")
                .isEmpty();
    }

    @Test
    void answers_are_summed_up_of_those_who_hold_places_and_a_party_counts_once_where_it_is_asked_once() {
        QuestionId coach = ask(forParty(form(QuestionKind.YES_NO, "Coach?")));
        QuestionId diet = ask(form(QuestionKind.SEVERAL_OF, "Diet", "Halal", "Vegan", "Kosher"));
        QuestionId wish = ask(form(QuestionKind.TEXT, "Wish"));
        book(
                Map.of(
                        new Spot(coach, Spot.PARTY), Given.of("yes"),
                        new Spot(diet, 0), Given.of(List.of("Halal", "Vegan")),
                        new Spot(diet, 1), Given.of("Vegan"),
                        new Spot(wish, 1), Given.of("A window")),
                "Amina",
                "Ben");
        UUID gone =
                book(Map.of(new Spot(coach, Spot.PARTY), Given.of("yes"), new Spot(wish, 0), Given.of("Gone")), "Cem");
        desk.cancel(new RegistrationId(gone), "Ill");
        List<AnswerSummary> summaries = answers.summaries(event);
        assertThat(summaries).extracting(summary -> summary.question().id()).containsExactly(coach, diet, wish);
        assertThat(summaries.get(0).counts()).containsExactly(Map.entry("yes", 1), Map.entry("no", 0));
        assertThat(summaries.get(1).counts())
                .containsExactly(Map.entry("Halal", 1), Map.entry("Vegan", 2), Map.entry("Kosher", 0));
        assertThat(summaries.get(1).answered()).isEqualTo(2);
        assertThat(summaries.get(2).missing()).isEqualTo(1);
        assertThat(summaries.get(2).said()).singleElement().satisfies(said -> {
            assertThat(said.text()).isEqualTo("A window");
            assertThat(said.who().name()).isEqualTo("Ben");
        });
    }

    private List<String> names(AnswerWish wish) {
        FoundPeople found = list.find(new RegistrationQuery(here(), by(wish)), ListOrder.NEWEST_FIRST);
        return list.rows(found, 0, 1_000).stream()
                .map(RegistrationRow::holderName)
                .toList();
    }

    private static RegistrationFilter by(AnswerWish wish) {
        return new RegistrationFilter("", null, null, null, null, null, null, wish);
    }

    private QuestionId ask(QuestionForm form) {
        return ((Saved) questions.add(event, form)).id();
    }

    private UUID book(Map<Spot, Given> given, String... names) {
        var form = new RegistrationForm(
                UUID.randomUUID(),
                UUID.randomUUID() + "@answersoflist.example.org",
                List.of(names).stream().map(Person::named).toList(),
                Locale.UK,
                new GivenAnswers(given));
        return ((Registered) registering.book(event, form)).id().value();
    }

    private EventDetails here() {
        return events.find(event).orElseThrow();
    }

    private List<String> csv() throws IOException {
        return csv(RegistrationFilter.ALL);
    }

    private List<String> csv(AnswerWish wish) throws IOException {
        return csv(by(wish));
    }

    private List<String> csv(RegistrationFilter filter) throws IOException {
        Path file = folder.resolve("list.csv");
        export.write(new RegistrationQuery(here(), filter), ExportFormat.CSV, Locale.UK, file);
        return Files.readAllLines(file);
    }

    private List<String> csvQuietly() {
        try {
            return csv();
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private String sheet() throws IOException {
        Path file = folder.resolve("list.xlsx");
        export.write(new RegistrationQuery(here(), RegistrationFilter.ALL), ExportFormat.XLSX, Locale.UK, file);
        try (var zip = new ZipFile(file.toFile());
                var entry = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(entry.readAllBytes(), StandardCharsets.UTF_8).replace("&quot;", "\"");
        }
    }

    private static byte[] bytes(UUID id) {
        return Uuids.bytes(id);
    }
}
