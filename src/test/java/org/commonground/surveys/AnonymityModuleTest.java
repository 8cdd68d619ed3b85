package org.commonground.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.commonground.accounts.Role;
import org.commonground.checkin.SampleDoors;
import org.commonground.checkin.ScanAnswer.Admitted;
import org.commonground.consultation.Contributions;
import org.commonground.consultation.SpeakForm;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.jobs.RecurringJob;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationForm;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.registration.Registrations;
import org.commonground.shared.Secrets;
import org.commonground.surveys.AnswerResult.Answered;
import org.commonground.surveys.DatabaseDump.Cell;
import org.commonground.surveys.receipt.ReceiptCode;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

/**
 * From the booking to the answer on a schema of its own, with real mail; then the whole database is stolen. The thief's own
 * skill is tested with leaks that are planted for him.
 */
@SpringBootTest(
        properties = {
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=3027",
            "common-ground.jobs.enabled=false",
            "common-ground.demonstration=false"
        })
@Import({MovableClock.Here.class, SampleEvents.class, SampleDoors.class})
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnonymityModuleTest {

    private static final int GUESTS = 40;
    private static final int STAY_AWAY = 4;

    private static final Pattern LINK = Pattern.compile("/survey/([\\w-]{43})");

    @RegisterExtension
    static final GreenMailExtension MAIL =
            new GreenMailExtension(new ServerSetup(3027, "127.0.0.1", "smtp")).withPerMethodLifecycle(false);

    @Autowired
    SampleDoors doors;

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    Events events;

    @Autowired
    Surveys surveys;

    @Autowired
    Contributions contributions;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    MovableClock clock;

    @Autowired
    DataSource database;

    /** The addresses in the order of the bookings; a number in a list below is the place in this one. */
    private final List<String> booked = new ArrayList<>();

    private final List<String> arrived = new ArrayList<>();

    /** Whose link it was, by the token, in the order in which the letters came. */
    private Map<String, String> holders = Map.of();

    /** The tokens in the order of the answers, and the receipts for these. */
    private final List<String> answered = new ArrayList<>();

    private final List<ReceiptCode> receipts = new ArrayList<>();

    private DatabaseDump whileLettersWait;
    private DatabaseDump beforeTheAnswers;

    @BeforeAll
    void guests_book_come_and_answer() throws Exception {
        // In the middle of a month, or a day would look like a month.
        clock.set(Instant.parse("2026-09-17T09:00:00Z"));
        EventId event = doors.eventToday("An event to be asked about");
        String phone = doors.phone(event, "Main door");
        List<Map.Entry<String, String>> codes = new ArrayList<>();
        for (int i = 0; i < GUESTS; i++) {
            String address = "guest-" + i + "@anonymity.example";
            booked.add(address);
            // The first party has two people on one address.
            for (String code : book(event, address, i == 0 ? 2 : 1)) {
                if (i >= STAY_AWAY || i == 0) {
                    codes.add(Map.entry(address, code));
                }
            }
            clock.move(Duration.ofMillis(137));
        }
        sendMail();
        MAIL.purgeEmailFromAllMailboxes();
        Collections.shuffle(codes, new Random(5));
        for (var code : codes) {
            arrive(phone, code.getValue());
            arrived.add(code.getKey());
            clock.move(Duration.ofMillis(41));
        }

        As.role(Role.ORGANISER, () -> events.close(event));
        whileLettersWait = dump();
        sendMail();
        holders = linksInTheMail();
        beforeTheAnswers = dump();
        answerAll();
    }

    @Test
    void those_who_arrived_are_asked_and_nobody_else() {
        assertThat(holders.values()).containsExactlyInAnyOrderElementsOf(arrived);
    }

    @Test
    void while_the_letters_wait_no_right_to_answer_exists_that_could_be_somebodys() {
        assertThat(whileLettersWait.cells("surveys_token.id")).isEmpty();
        assertThat(whileLettersWait.cells())
                .extracting(Cell::text)
                .noneMatch(text -> LINK.matcher(text).find());
    }

    @Test
    void a_stolen_database_joins_nobody_to_an_answer() throws Exception {
        DatabaseDump stolen = dump();
        assertThat(stolen.cells("surveys_answer.words")).hasSameSizeAs(arrived);
        assertThat(stolen.cells("surveys_response.heard_in"))
                .extracting(Cell::text)
                .containsOnly("2026-09-01");
        assertThat(found(stolen)).isEmpty();
    }

    @Test
    void a_database_stolen_before_the_answers_joins_nobody_to_a_link() {
        assertThat(new Thief(beforeTheAnswers).values()).isEmpty();
        assertThat(new Thief(beforeTheAnswers).columns()).isEmpty();
    }

    @Test
    void the_log_holds_neither_links_nor_receipts(CapturedOutput log) {
        assertThat(holders).isNotEmpty();
        holders.keySet().forEach(token -> assertThat(log).doesNotContain(token));
        receipts.forEach(receipt -> assertThat(log).doesNotContain(receipt.value(), receipt.shown()));
    }

    @ParameterizedTest
    @EnumSource
    void the_thief_finds(Plant plant) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                execute(connection, plant.statements.getFirst());
                assertThat(found(DatabaseDump.of(connection))).anyMatch(leak -> leak.startsWith(plant.kind + ": "));
            } finally {
                connection.rollback();
                for (String statement : plant.statements.subList(1, plant.statements.size())) {
                    execute(connection, statement);
                }
            }
        }
    }

    /** Random at first sight: version 4, but rising with the bookings. */
    @Test
    void the_thief_finds_tokens_numbered_in_the_order_of_the_bookings() throws Exception {
        planted(
                "update surveys_token set id = unhex(concat(lpad(hex(?), 8, '0'), 'C0DE4000800000C0FFEE', lpad(hex(?), 4, '0')))"
                        + " where hex(token_hash) = ?",
                statement -> {
                    List<String> inOrder = new ArrayList<>(holders.keySet());
                    inOrder.sort(Comparator.comparing(token -> booked.indexOf(holders.get(token))));
                    for (int i = 0; i < inOrder.size(); i++) {
                        statement.setInt(1, i);
                        statement.setInt(2, i);
                        statement.setString(3, DatabaseDump.hex(Secrets.sha256(inOrder.get(i))));
                        statement.executeUpdate();
                    }
                },
                "order: surveys_token as it lies follows the bookings");
    }

    @Test
    void the_thief_finds_contributions_numbered_as_they_came() throws Exception {
        planted(
                "update consultation_contribution set number = concat('A', lpad(?, 7, '0')) where words = ?",
                statement -> {
                    for (int i = 0; i < answered.size(); i++) {
                        statement.setInt(1, i);
                        statement.setString(2, words(i));
                        statement.executeUpdate();
                    }
                },
                "order: consultation_contribution by number follows the answers");
    }

    @Test
    void the_thief_finds_responses_that_lie_as_the_tokens_do() throws Exception {
        List<String> byId = dump().cells("surveys_token.token_hash").stream()
                .map(Cell::text)
                .toList();
        planted(
                "update consultation_contribution set number = concat('A', lpad(?, 7, '0')) where words = ?",
                statement -> {
                    for (int i = 0; i < answered.size(); i++) {
                        statement.setInt(1, byId.indexOf(DatabaseDump.hex(Secrets.sha256(answered.get(i)))));
                        statement.setString(2, words(i));
                        statement.executeUpdate();
                    }
                },
                "order: surveys_token as it lies follows consultation_contribution by number");
    }

    private void planted(String sql, Planting planting, String leak) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(sql)) {
                planting.into(statement);
                assertThat(found(DatabaseDump.of(connection))).contains(leak);
            } finally {
                connection.rollback();
            }
        }
    }

    private interface Planting {
        void into(PreparedStatement statement) throws SQLException;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private DatabaseDump dump() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return DatabaseDump.of(connection);
        }
    }

    /** Everything that the thief finds, and what a witness would see who looked before and after the answers. */
    private Set<String> found(DatabaseDump stolen) {
        var thief = new Thief(stolen);
        Set<String> found = new TreeSet<>(thief.values());
        found.addAll(thief.columns());
        found.addAll(thief.orders(whose(), known(stolen)));
        Set<String> touched = stolen.changedSince(beforeTheAnswers);
        touched.removeAll(Set.of("surveys_token", "surveys_response", "surveys_answer", "consultation_contribution"));
        touched.forEach(table -> found.add("change: " + table));
        return found;
    }

    /** Who stands behind each row, by a value of it. */
    private Map<String, Map<String, Integer>> whose() {
        Map<String, Integer> tokens = new HashMap<>();
        holders.forEach(
                (token, address) -> tokens.put(DatabaseDump.hex(Secrets.sha256(token)), booked.indexOf(address)));
        Map<String, Integer> responses = new HashMap<>();
        Map<String, Integer> said = new HashMap<>();
        for (int i = 0; i < answered.size(); i++) {
            int person = booked.indexOf(holders.get(answered.get(i)));
            responses.put(DatabaseDump.hex(receipts.get(i).hash()), person);
            said.put(words(i), person);
        }
        return Map.of(
                "surveys_token.token_hash", tokens,
                "surveys_response.receipt_hash", responses,
                "surveys_answer.words", said,
                "consultation_contribution.words", said);
    }

    private Map<String, List<Integer>> known(DatabaseDump stolen) {
        return Map.of(
                "the bookings", people(booked),
                "the arrivals", people(arrived),
                "the letters", people(holders.values()),
                "the outbox",
                        people(stolen.cells("mail_letter.recipient").stream()
                                .map(Cell::text)
                                .toList()),
                "the answers", people(answered.stream().map(holders::get).toList()));
    }

    private List<Integer> people(Collection<String> addresses) {
        return addresses.stream().map(booked::indexOf).distinct().toList();
    }

    private static String words(int answer) {
        return "These are the words of answer " + answer;
    }

    private void answerAll() {
        answered.addAll(holders.keySet());
        Collections.shuffle(answered, new Random(7));
        for (int i = 0; i < answered.size(); i++) {
            String token = answered.get(i);
            var given = Map.of("HOW_WAS_IT", "4", "CHANGE", words(i), "MAY_PUBLISH", "YES");
            Answered thanks = (Answered) As.thePublic(() -> surveys.answer(token, given));
            receipts.add(thanks.receipt());
            clock.move(Duration.ofMillis(11));
        }
        As.thePublic(() ->
                contributions.speak(new SpeakForm(null, "Said online", null, true, ""), "203.0.113.9", Locale.ENGLISH));
    }

    private Map<String, String> linksInTheMail() throws Exception {
        Map<String, String> holders = new LinkedHashMap<>();
        Set<String> written = new HashSet<>();
        for (MimeMessage message : MAIL.getReceivedMessages()) {
            String to = message.getRecipients(RecipientType.TO)[0].toString();
            assertThat(written.add(to)).as("one letter to " + to).isTrue();
            var links = LINK.matcher(plain(message));
            while (links.find()) {
                holders.put(links.group(1), to);
            }
        }
        return holders;
    }

    /** The first text of the message, its transfer encoding undone. */
    private static String plain(jakarta.mail.Part part) throws Exception {
        Object content = part.getContent();
        if (content instanceof jakarta.mail.Multipart several) {
            return plain(several.getBodyPart(0));
        }
        return content.toString();
    }

    private List<String> book(EventId event, String address, int persons) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            people.add(Person.named("Person " + i + " of " + address));
        }
        var form = new RegistrationForm(UUID.randomUUID(), address, people, Locale.UK);
        return As.thePublic(() -> {
            String token = ((Registered) registering.book(event, form)).manageToken();
            return registrations.find(token).orElseThrow().places().stream()
                    .map(place -> place.code().value())
                    .toList();
        });
    }

    private void arrive(String phone, String code) {
        assertThat(doors.scan(phone, code)).isInstanceOf(Admitted.class);
    }

    private void sendMail() {
        clock.move(Duration.ofSeconds(1));
        jobs.stream()
                .filter(job -> job.name().contains("mail") || job.name().contains("outbox"))
                .forEach(job -> job.work().run());
    }
}
