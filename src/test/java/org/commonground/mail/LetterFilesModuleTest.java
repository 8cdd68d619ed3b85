package org.commonground.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.commonground.accounts.Role;
import org.commonground.shared.EmailAddress;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that a feature makes when its letter leaves. */
@SpringBootTest(
        properties = {"spring.mail.host=127.0.0.1", "spring.mail.port=3025", "common-ground.jobs.enabled=false"})
@Import({MovableClock.Here.class, LetterFilesModuleTest.Cards.class})
class LetterFilesModuleTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP);

    @TestComponent
    static class Cards implements AttachmentSource {

        private final TransactionTemplate transaction;
        boolean broken;
        int asked;

        Cards(TransactionTemplate transaction) {
            this.transaction = transaction;
        }

        @Override
        public String name() {
            return "cards";
        }

        @Override
        public List<Attachment> make(String key) {
            asked++;
            if (broken) {
                // As it is when a query of the feature fails: the transaction around it can only be rolled back.
                transaction.executeWithoutResult(status -> {
                    throw new QueryTimeoutException("no paper");
                });
            }
            return List.of(
                    new Attachment("picture.png", "image/png", new byte[] {1, 2, 3}, "picture"),
                    new Attachment("card.txt", "text/plain", ("Card " + key).getBytes(), null));
        }
    }

    @Autowired
    Cards cards;

    @Autowired
    Outbox outbox;

    @Autowired
    Postman postman;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void paper() {
        cards.broken = false;
        cards.asked = 0;
    }

    @Test
    void files_are_made_when_the_letter_leaves_and_not_while_somebody_waits() {
        send("later");
        assertThat(cards.asked).isZero();

        postman.deliver();

        assertThat(received("later")).hasSize(1);
        assertThat(received("later").getFirst())
                .contains("Content-ID: <picture>", "card.txt", "kept.txt", "Card later");
    }

    @Test
    void a_letter_whose_files_cannot_be_made_waits_and_says_why_and_leaves_later() {
        cards.broken = true;
        send("broken");
        postman.deliver();
        assertThat(received("broken")).isEmpty();
        assertThat(read("broken").summary().state()).isEqualTo(LetterState.WAITING);
        assertThat(read("broken").summary().problem()).contains("no paper");

        cards.broken = false;
        clock.move(Duration.ofSeconds(11));
        postman.deliver();

        assertThat(received("broken")).hasSize(1);
        assertThat(read("broken").summary().state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void a_letter_whose_source_nobody_knows_waits_like_one_that_cannot_be_sent() {
        send(letter("unknown").attachFrom("nobody", "x"));
        postman.deliver();
        assertThat(read("unknown").summary().state()).isEqualTo(LetterState.WAITING);
        assertThat(read("unknown").summary().problem()).contains("nobody");
    }

    @Test
    void one_letter_without_files_does_not_keep_the_others_waiting() {
        cards.broken = true;
        send("ill");
        send(letter("well"));
        postman.deliver();
        assertThat(received("well")).hasSize(1);
    }

    @Test
    void whoever_reads_a_waiting_letter_sees_all_its_files_or_that_they_are_missing() {
        send("read");
        assertThat(read("read").files())
                .extracting(LetterDetails.File::name)
                .containsExactly("kept.txt", "picture.png", "card.txt");
        assertThat(read("read").filesMissing()).isFalse();

        cards.broken = true;
        assertThat(read("read").files()).isEmpty();
        assertThat(read("read").filesMissing()).isTrue();
        assertThat(read("read").plain()).contains("Hello");
    }

    @Test
    void nothing_tells_any_more_which_files_a_confidential_letter_had() {
        send(letter("secret").attachFrom("cards", "secret").confidential());
        postman.deliver();
        assertThat(received("secret")).hasSize(1);
        assertThat(read("secret").files()).isEmpty();
        assertThat(jdbc.queryForList(
                        "select source_key from mail_letter where recipient = 'files-secret@example.org'",
                        String.class))
                .containsOnlyNulls();
    }

    private void send(String name) {
        send(letter(name).image("picture", "A picture").attachFrom("cards", name));
    }

    private void send(Letter letter) {
        As.thePublic(() -> transaction.executeWithoutResult(status -> outbox.send(letter)));
    }

    private static Letter letter(String name) {
        return new Letter(new EmailAddress("files-" + name + "@example.org"), "files/" + name, Locale.ENGLISH, name)
                .paragraph("Hello")
                .attach("kept.txt", "text/plain", "Kept".getBytes());
    }

    private static List<String> received(String name) {
        return Stream.of(SERVER.getReceivedMessages())
                .map(GreenMailUtil::getWholeMessage)
                .filter(message -> message.contains("files-" + name + "@example.org"))
                .toList();
    }

    private LetterDetails read(String name) {
        return As.role(
                Role.ADMINISTRATOR,
                () -> outbox.read(outbox.search("files-" + name + "@", 0, 1)
                        .toList()
                        .getFirst()
                        .id()));
    }
}
