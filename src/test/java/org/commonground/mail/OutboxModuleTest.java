package org.commonground.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Duration;
import java.util.Locale;
import org.commonground.accounts.Role;
import org.commonground.shared.EmailAddress;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        properties = {"spring.mail.host=127.0.0.1", "spring.mail.port=3025", "common-ground.jobs.enabled=false"})
@Import(MovableClock.Here.class)
class OutboxModuleTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP);

    @Autowired
    Outbox outbox;

    @Autowired
    Postman postman;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

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
}
