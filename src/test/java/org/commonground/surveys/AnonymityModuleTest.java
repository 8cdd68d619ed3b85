package org.commonground.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.commonground.accounts.Role;
import org.commonground.checkin.Presentation;
import org.commonground.checkin.SampleDoors;
import org.commonground.checkin.ScanAnswer.Admitted;
import org.commonground.checkin.Scanning;
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
import org.commonground.surveys.AnswerResult.Answered;
import org.commonground.surveys.DatabaseDump.Cell;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

/** From the booking to the answer on a schema of its own, with real mail; then the whole database is stolen. */
@SpringBootTest(
        properties = {
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=3027",
            "common-ground.jobs.enabled=false",
            "common-ground.demonstration=false"
        })
@Import({MovableClock.Here.class, SampleEvents.class, SampleDoors.class})
@ExtendWith(OutputCaptureExtension.class)
class AnonymityModuleTest {

    private static final int GUESTS = 40;
    private static final int STAY_AWAY = 4;

    /** Four standard deviations of Spearman's rho for 37 pairs: chance alone stays below. */
    private static final double CHANCE = 0.67;

    private static final Pattern LINK = Pattern.compile("/survey/([\\w-]{43})");

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(new ServerSetup(3027, "127.0.0.1", "smtp"));

    @Autowired
    SampleDoors doors;

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    Scanning scanning;

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

    @Test
    void those_who_arrived_are_asked_and_a_stolen_database_joins_nobody_to_an_answer(CapturedOutput log)
            throws Exception {
        EventId event = doors.eventToday("An event to be asked about");
        String phone = doors.phone(event, "Main door");
        // The guests, in the order of their booking; the first party has two people on one address.
        List<String> arrived = new ArrayList<>();
        for (int i = 0; i < GUESTS; i++) {
            String address = "guest-" + i + "@anonymity.example";
            List<String> codes = book(event, address, i == 0 ? 2 : 1);
            if (i >= STAY_AWAY || i == 0) {
                codes.forEach(code -> arrive(phone, code));
                codes.forEach(code -> arrived.add(address));
            }
            clock.move(Duration.ofMillis(137));
        }
        sendMail();
        MAIL.purgeEmailFromAllMailboxes();

        As.role(Role.ORGANISER, () -> events.close(event));
        // What all share: the event, and the names of what can be chosen.
        Set<String> crowd = Set.of(hex(event.value()), event.value().toString(), "SURVEY", "true", "false");
        assertThat(DatabaseDump.of(database).links(crowd))
                .as("while the letters wait, the attack finds the tokens in them: it works")
                .isNotEmpty();

        sendMail();
        Map<String, String> holders = linksInTheMail();
        assertThat(holders.values())
                .as("those who arrived, and only they")
                .containsExactlyInAnyOrderElementsOf(arrived);

        List<String> receipts = answerAll(holders);
        DatabaseDump stolen = DatabaseDump.of(database);
        assertThat(stolen.links(crowd)).isEmpty();
        nothingTellsTheTime(stolen);
        nothingTellsTheOrder(stolen, holders, arrived);
        holders.keySet().forEach(token -> assertThat(log).doesNotContain(token));
        receipts.forEach(receipt -> assertThat(log).doesNotContain(receipt));
    }

    private void nothingTellsTheTime(DatabaseDump stolen) {
        assertThat(stolen.namelessColumns())
                .isNotEmpty()
                .noneMatch(column -> column.type().matches("(?i)(DATETIME|TIMESTAMP|TIME|YEAR).*"))
                .as("numbers that could count")
                .noneMatch(column -> column.counting() || column.type().matches("(?i)(INT|BIGINT|DECIMAL|DOUBLE).*"));
        assertThat(stolen.cells())
                .filteredOn(cell -> cell.isNameless() && cell.column().equals("heard_in"))
                .isNotEmpty()
                .extracting(Cell::text)
                .allMatch(day -> day.endsWith("-01"))
                .as("one month for all")
                .containsOnly(stolen.cells().stream()
                        .filter(cell -> cell.place().equals("surveys_response.heard_in"))
                        .findFirst()
                        .orElseThrow()
                        .text());
    }

    /** Keys are random, and the rows lie in an order that has nothing to do with that of the bookings or the answers. */
    private void nothingTellsTheOrder(DatabaseDump stolen, Map<String, String> holders, List<String> arrived) {
        List<Cell> keys = stolen.cells().stream()
                .filter(cell -> cell.isNameless() && cell.column().equals("id"))
                .toList();
        assertThat(keys).extracting(Cell::text).doesNotHaveDuplicates();
        assertThat(keys).allMatch(key -> uuid(key.raw()).version() == 4);

        Map<String, Integer> bookedAs = new HashMap<>();
        holders.forEach((token, address) -> bookedAs.put(
                DatabaseDump.hex(org.commonground.shared.Secrets.sha256(token)), arrived.indexOf(address)));
        List<Integer> asTheyLie = stolen.cells().stream()
                .filter(cell -> cell.place().equals("surveys_token.token_hash"))
                .map(cell -> bookedAs.get(cell.text()))
                .toList();
        assertThat(asTheyLie).hasSize(arrived.size()).doesNotContainNull();
        assertThat(Math.abs(rankCorrelation(asTheyLie))).isLessThan(CHANCE);

        List<Integer> responsesAsTheyLie = stolen.cells().stream()
                .filter(cell -> cell.place().equals("surveys_answer.words"))
                .map(cell -> Integer.valueOf(cell.text().replaceAll("\\D", "")))
                .toList();
        assertThat(responsesAsTheyLie).hasSize(arrived.size());
        assertThat(Math.abs(rankCorrelation(responsesAsTheyLie))).isLessThan(CHANCE);
    }

    private List<String> answerAll(Map<String, String> holders) {
        List<String> tokens = new ArrayList<>(holders.keySet());
        Collections.shuffle(tokens, new Random(7));
        List<String> receipts = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            var given = Map.of("HOW_WAS_IT", "4", "CHANGE", "These are the words of answer " + i, "MAY_PUBLISH", "YES");
            Answered answered = (Answered) As.thePublic(() -> surveys.answer(token, given));
            receipts.add(answered.receipt().value());
            clock.move(Duration.ofMillis(11));
        }
        As.thePublic(
                () -> contributions.speak(new SpeakForm("Said online", null, true, ""), "203.0.113.9", Locale.ENGLISH));
        return receipts;
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
        var scan = new Presentation(UUID.randomUUID(), phone, code, clock.instant());
        assertThat(As.thePublic(() -> scanning.present(scan))).isInstanceOf(Admitted.class);
    }

    private void sendMail() {
        clock.move(Duration.ofSeconds(1));
        jobs.stream()
                .filter(job -> job.name().contains("mail") || job.name().contains("outbox"))
                .forEach(job -> job.work().run());
    }

    private static double rankCorrelation(List<Integer> positions) {
        int n = positions.size();
        List<Integer> sorted = positions.stream().sorted().toList();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double apart = i - sorted.indexOf(positions.get(i));
            sum += apart * apart;
        }
        return 1 - 6 * sum / ((double) n * (n * n - 1));
    }

    private static String hex(UUID id) {
        return DatabaseDump.hex(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    private static UUID uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
