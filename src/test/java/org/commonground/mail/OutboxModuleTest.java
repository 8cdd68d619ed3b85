package org.commonground.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.commonground.accounts.Role;
import org.commonground.shared.EmailAddress;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

@SpringBootTest(
        properties = {"spring.mail.host=127.0.0.1", "spring.mail.port=3025", "common-ground.jobs.enabled=false"})
@Import({MovableClock.Here.class, OutboxModuleTest.CountedLinks.class})
class OutboxModuleTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP);

    @Autowired
    Outbox outbox;

    @Autowired
    Postman postman;

    @Autowired
    OutgoingLetterRepository letters;

    @Autowired
    LetterLinks letterLinks;

    @Autowired
    LetterFiles letterFiles;

    @Autowired
    MailSettings settings;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @Autowired
    CountedLinks links;

    @BeforeEach
    void no_links_yet() {
        links.known.clear();
    }

    @Test
    void a_letter_is_delivered_once_with_text_html_and_a_fixed_id() throws Exception {
        Letter letter = letter("twice");
        send(letter);
        send(letter);

        postman.deliver();
        postman.deliver();

        var received = SERVER.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Ein Brief mit Ünïcode اردو");
        assertThat(received[0].getMessageID()).matches("<[0-9a-f-]{36}@localhost>");
        assertThat(received[0].getContentType()).startsWith("multipart/mixed");
    }

    @Test
    void with_the_server_down_a_letter_waits_and_is_sent_later() {
        send(letter("down"));
        SERVER.stop();
        postman.deliver();
        assertThat(newest("down").state()).isEqualTo(LetterState.WAITING);
        assertThat(newest("down").problem()).isNotNull();

        SERVER.start();
        postman.deliver();
        assertThat(SERVER.getReceivedMessages()).isEmpty();

        clock.move(Duration.ofSeconds(11));
        postman.deliver();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(newest("down").state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void what_a_confidential_letter_said_is_erased_once_it_is_sent() {
        send(letter("secret").confidential());
        assertThat(read("secret").plain()).contains("Hello");

        postman.deliver();

        assertThat(read("secret").plain()).isNull();
        assertThat(read("secret").files()).isEmpty();
    }

    @Test
    void a_link_is_made_as_the_letter_leaves_and_is_nowhere_before_and_after() throws Exception {
        send(letter("linked").linkFrom("First", "counted", "about").linkFrom("Second", "counted", "about"));
        assertThat(read("linked").plain()).doesNotContain("https://link.example");
        assertThat(LinkSource.withoutLinks(read("linked").plain(), "[$later]")).contains("First:\n[$later]\n");

        SERVER.stop();
        postman.deliver();
        assertThat(links.known).as("the server was not reached").isEmpty();

        SERVER.start();
        clock.move(Duration.ofSeconds(11));
        postman.deliver();
        assertThat(links.known).hasSize(2);
        String received = GreenMailUtil.getBody(SERVER.getReceivedMessages()[0]).replace("=\r\n", "");
        links.known.forEach(link -> assertThat(StringUtils.countOccurrencesOf(received, link))
                .as("%s in plain and in HTML", link)
                .isEqualTo(2));
        assertThat(read("linked").plain()).doesNotContain("https://link.example");
    }

    @Test
    void a_letter_whose_link_leads_nowhere_any_more_is_not_sent() {
        send(letter("gone").linkFrom("Open", "counted", "gone"));
        postman.deliver();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(newest("gone").state()).isEqualTo(LetterState.FAILED);
        assertThat(links.known).isEmpty();
    }

    @Test
    void a_letter_to_unsubscribe_from_says_so_to_mail_programs_with_the_link_of_its_foot() throws Exception {
        send(letter("subscribed").foot("You booked.").unsubscribeFrom("No more", "counted", "about"));
        assertThat(read("subscribed").plain()).doesNotContain("https://link.example");

        postman.deliver();

        var received = SERVER.getReceivedMessages()[0];
        String link = links.known.iterator().next();
        assertThat(links.known).as("one link for both").hasSize(1);
        assertThat(received.getHeader("List-Unsubscribe")).containsExactly("<" + link + ">");
        assertThat(received.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(StringUtils.countOccurrencesOf(
                        GreenMailUtil.getBody(received).replace("=\r\n", ""), link))
                .as("in plain and in HTML")
                .isEqualTo(2);
    }

    @Test
    void any_other_letter_has_nothing_to_unsubscribe_from() throws Exception {
        send(letter("about-a-booking"));
        postman.deliver();
        var received = SERVER.getReceivedMessages()[0];
        assertThat(received.getHeader("List-Unsubscribe")).isNull();
        assertThat(received.getHeader("List-Unsubscribe-Post")).isNull();
    }

    @Test
    void how_far_the_letters_about_one_thing_are_is_told_without_what_they_say() {
        send(letter("progress"));
        send(letter("progressing"));
        postman.deliver();
        assertThat(As.role(Role.ORGANISER, () -> outbox.progress("test/progress")))
                .extracting(LetterProgress::cause, LetterProgress::state)
                .containsExactlyInAnyOrder(
                        tuple("test/progress", LetterState.SENT), tuple("test/progressing", LetterState.SENT));
        assertThat(As.role(Role.ORGANISER, () -> outbox.progress("test/progress/")))
                .isEmpty();
    }

    @Test
    void a_letter_needs_the_transaction_of_its_cause() {
        assertThatThrownBy(() -> As.thePublic(() -> outbox.send(letter("x"))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_letter_is_gone_when_its_cause_is_rolled_back() {
        As.thePublic(() -> transaction.executeWithoutResult(status -> {
            outbox.send(letter("rolled-back"));
            status.setRollbackOnly();
        }));
        postman.deliver();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_letter_that_cannot_be_carried_does_not_hold_up_the_others() {
        send(letter("poisonous"));
        clock.move(Duration.ofSeconds(1));
        send(letter("behind-it"));
        postmanWith(message -> {
                    if (recipient(message).startsWith("poisonous")) {
                        throw new IllegalStateException("Nobody expected this");
                    }
                })
                .deliver();
        assertThat(newest("behind-it").state()).isEqualTo(LetterState.SENT);
        assertThat(newest("poisonous").state()).isEqualTo(LetterState.WAITING);
        assertThat(newest("poisonous").problem()).isEqualTo("Nobody expected this");
        // The other tests count what is sent.
        sql.sql("delete from mail_letter where recipient like 'poisonous%'").update();
    }

    @Test
    void an_address_that_no_server_can_take_is_refused_at_once() {
        send(letter("two..dots"));
        postman.deliver();
        assertThat(newest("two..dots").state()).isEqualTo(LetterState.FAILED);
    }

    @Test
    void a_server_that_is_away_for_days_costs_no_letter() {
        send(letter("patient").confidential());
        sql.sql("update mail_letter set attempts = 60 where recipient = 'patient@example.org'")
                .update();
        SERVER.stop();
        postman.deliver();
        SERVER.start();
        assertThat(newest("patient").state()).isEqualTo(LetterState.WAITING);
        clock.move(Duration.ofHours(1));
        postman.deliver();
        assertThat(newest("patient").state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void a_letter_is_claimed_by_itself_and_carried_with_no_transaction_open() {
        send(letter("one-by-one-1"));
        send(letter("one-by-one-2"));
        var seen = new ArrayList<String>();
        postmanWith(message -> {
                    if (recipient(message).startsWith("one-by-one")) {
                        boolean open = TransactionSynchronizationManager.isActualTransactionActive();
                        seen.add((open ? "open, " : "no transaction, ") + claimed() + " claimed");
                        // So long that an earlier claim of the other letter would lapse meanwhile.
                        clock.move(Duration.ofMinutes(4));
                    }
                })
                .deliver();
        assertThat(seen).containsExactly("no transaction, 1 claimed", "no transaction, 1 claimed");
    }

    @Test
    void a_letter_that_the_server_took_before_the_goodbye_went_wrong_is_not_sent_again() {
        send(letter("goodbye"));
        postmanWith(message -> {
                    throw new MailSendException("Failed to close server connection", new IOException("reset"));
                })
                .deliver();
        assertThat(newest("goodbye").state()).isEqualTo(LetterState.SENT);
    }

    /** How many of these letters somebody is just carrying. */
    private int claimed() {
        return sql.sql(
                        "select count(*) from mail_letter where recipient like 'one-by-one%' and state = 'WAITING' and next_attempt_at > ?")
                .param(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** A postman with a mail server of the test's own. */
    private Postman postmanWith(Consumer<MimeMessage> server) {
        var sender = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                server.accept(message);
            }
        };
        return new Postman(letters, letterLinks, letterFiles, new One(sender), settings, transaction, clock);
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException problem) {
            throw new AssertionError(problem);
        }
    }

    private record One(JavaMailSender sender) implements ObjectProvider<JavaMailSender> {
        @Override
        public JavaMailSender getObject() {
            return sender;
        }
    }

    private static Letter letter(String name) {
        return new Letter(
                        new EmailAddress(name + "@example.org"),
                        "test/" + name,
                        Locale.ENGLISH,
                        "Ein Brief mit Ünïcode\r\n اردو")
                .paragraph("Hello <b>you</b>")
                .button("Open", "https://example.org/x?a=1&b=2")
                .image("code", new byte[] {1, 2, 3}, "A code")
                .attach("file.txt", "text/plain", "content".getBytes());
    }

    private void send(Letter letter) {
        As.thePublic(() -> transaction.executeWithoutResult(status -> outbox.send(letter)));
    }

    private LetterSummary newest(String name) {
        return As.role(
                Role.ADMINISTRATOR, () -> outbox.search(name, 0, 1).toList().getFirst());
    }

    private LetterDetails read(String name) {
        return As.role(Role.ADMINISTRATOR, () -> outbox.read(newest(name).id()));
    }

    /** Numbers its links; everything but what is gone leads somewhere. */
    @TestComponent
    static class CountedLinks implements LinkSource {

        final Set<String> known = new LinkedHashSet<>();
        private int made;

        @Override
        public String name() {
            return "counted";
        }

        @Override
        public Optional<String> make(String key) {
            if (key.equals("gone")) {
                return Optional.empty();
            }
            String address = "https://link.example/" + ++made;
            known.add(address);
            return Optional.of(address);
        }

        @Override
        public void forget(String address) {
            known.remove(address);
        }
    }
}
