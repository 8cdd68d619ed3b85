package org.commonground.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commonground.jobs.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries due letters to the mail server. With no mail server configured they wait. */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final OutgoingLetterRepository letters;
    private final ObjectProvider<JavaMailSender> server;
    private final MailSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Postman(
            OutgoingLetterRepository letters,
            ObjectProvider<JavaMailSender> server,
            MailSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.letters = letters;
        this.server = server;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    static RecurringJob deliverMail(Postman postman) {
        return new RecurringJob("deliver-mail", Duration.ofSeconds(1), postman::deliver);
    }

    /** Delivers all that is due; returns when nothing is. */
    void deliver() {
        JavaMailSender sender = server.getIfAvailable();
        if (sender == null) {
            return;
        }
        for (var due = claim(); !due.isEmpty(); due = claim()) {
            due.forEach(id -> deliver(sender, id));
        }
    }

    /** Takes up to ten due letters for this node. */
    private List<UUID> claim() {
        return Objects.requireNonNull(transaction.execute(status -> {
            var now = clock.instant();
            var due =
                    letters.findTop10ByStateAndNextAttemptAtLessThanEqualOrderByNextAttemptAt(LetterState.WAITING, now);
            due.forEach(letter -> letter.claim(now));
            return due.stream().map(OutgoingLetter::id).toList();
        }));
    }

    private void deliver(JavaMailSender sender, UUID id) {
        transaction.executeWithoutResult(status -> {
            OutgoingLetter letter = letters.findById(id).orElseThrow();
            try {
                sender.send(message(sender, letter));
                letter.sent(clock.instant());
            } catch (MailException | MessagingException | UnsupportedEncodingException problem) {
                String why = String.valueOf(problem.getMessage());
                LOG.warn("Mail {} could not be sent: {}", id, why);
                if (isFinal(problem)) {
                    letter.refused(why);
                } else {
                    letter.postponed(why, clock.instant());
                }
            }
        });
    }

    /** Whether the server said that this recipient can never be reached. */
    private static boolean isFinal(Exception problem) {
        return problem instanceof MailSendException sending
                && sending.getFailedMessages().values().stream()
                        .anyMatch(e -> e instanceof SendFailedException failed
                                && failed.getInvalidAddresses() != null
                                && failed.getInvalidAddresses().length > 0);
    }

    private MimeMessage message(JavaMailSender sender, OutgoingLetter letter)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new FixedIdMessage(sender.createMimeMessage(), "<" + letter.id() + "@" + domain() + ">");
        var helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, "UTF-8");
        helper.setFrom(settings.from(), settings.sender());
        helper.setTo(letter.recipient());
        helper.setSubject(letter.subject());
        helper.setText(String.valueOf(letter.plain()), String.valueOf(letter.html()));
        message.setHeader("Auto-Submitted", "auto-generated");
        for (LetterAttachment stored : letter.attachments()) {
            Attachment attachment = stored.attachment();
            var content = new ByteArrayResource(attachment.content());
            if (attachment.contentId() == null) {
                helper.addAttachment(attachment.name(), content, attachment.contentType());
            } else {
                helper.addInline(attachment.contentId(), content, attachment.contentType());
            }
        }
        return message;
    }

    private String domain() {
        return settings.from().substring(settings.from().indexOf('@') + 1);
    }

    /** A message sent again after a crash has the same id, so that mail systems can drop the second copy. */
    private static final class FixedIdMessage extends MimeMessage {

        private final String id;

        FixedIdMessage(MimeMessage message, String id) throws MessagingException {
            super(message.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
