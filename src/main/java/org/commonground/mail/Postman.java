package org.commonground.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.commonground.jobs.RecurringJob;
import org.hibernate.Hibernate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
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
    private final LetterLinks links;
    private final LetterFiles files;
    private final ObjectProvider<JavaMailSender> server;
    private final MailSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Postman(
            OutgoingLetterRepository letters,
            LetterLinks links,
            LetterFiles files,
            ObjectProvider<JavaMailSender> server,
            MailSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.letters = letters;
        this.links = links;
        this.files = files;
        this.server = server;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    static RecurringJob deliverMail(Postman postman) {
        return new RecurringJob("deliver-mail", Duration.ofSeconds(1), postman::deliver);
    }

    /** Delivers all that is due, one after the other; returns when nothing is. */
    void deliver() {
        JavaMailSender sender = server.getIfAvailable();
        if (sender == null) {
            return;
        }
        for (var due = claim(); due.isPresent(); due = claim()) {
            OutgoingLetter letter = due.get();
            Consumer<OutgoingLetter> outcome = carry(sender, letter);
            transaction.executeWithoutResult(status -> letters.findById(letter.id())
                    .filter(OutgoingLetter::isWaiting)
                    .ifPresent(outcome));
        }
    }

    /** Takes a due letter for this node, with all that is needed to send it. */
    private Optional<OutgoingLetter> claim() {
        return Objects.requireNonNull(transaction.execute(status -> {
            var now = clock.instant();
            var due =
                    letters.findFirstByStateAndNextAttemptAtLessThanEqualOrderByNextAttemptAt(LetterState.WAITING, now);
            due.ifPresent(letter -> {
                letter.claim(now);
                Hibernate.initialize(letter.attachments());
            });
            return due;
        }));
    }

    /** Sends it, while no transaction is open: a slow server must not hold connections. Answers what is to be noted. */
    private Consumer<OutgoingLetter> carry(JavaMailSender sender, OutgoingLetter letter) {
        LetterLinks.Text text = null;
        var leaving = new AtomicBoolean();
        try {
            text = links.fill(letter).orElse(null);
            if (text == null) {
                return removed -> removed.refused("What this letter leads to has been removed");
            }
            sender.send(message(sender, letter, text, leaving));
            return sent -> sent.sent(clock.instant());
        } catch (Exception problem) {
            if (isAfterSending(problem)) {
                return sent -> sent.sent(clock.instant());
            }
            if (text != null && !leaving.get()) {
                forget(text);
            }
            // Whatever it is, it must not hold up the other letters.
            String why = String.valueOf(problem.getMessage());
            LOG.warn("Mail {} could not be sent: {}", letter.id(), why);
            if (isFinal(problem)) {
                return refused -> refused.refused(why);
            }
            return isTheServers(problem)
                    ? held -> held.held(why, clock.instant())
                    : postponed -> postponed.postponed(why, clock.instant());
        }
    }

    private void forget(LetterLinks.Text text) {
        try {
            links.forget(text);
        } catch (RuntimeException problem) {
            LOG.warn("The links of a letter that did not leave could not be forgotten", problem);
        }
    }

    /** Whether this recipient can never be reached: the server says so, or it is no address at all. */
    private static boolean isFinal(Exception problem) {
        return problem instanceof AddressException
                || problem instanceof MailSendException sending
                        && sending.getFailedMessages().values().stream()
                                .anyMatch(e -> e instanceof SendFailedException failed
                                        && failed.getInvalidAddresses() != null
                                        && failed.getInvalidAddresses().length > 0);
    }

    /** Whether the server could not be reached or did not let us in. */
    private static boolean isTheServers(Exception problem) {
        return problem instanceof MailAuthenticationException
                || problem instanceof MailSendException sending
                        && sending.getCause() != null
                        && sending.getFailedMessages().containsValue(sending.getCause());
    }

    /** Whether the server took the letter and only the goodbye went wrong; sent again, it would come twice. */
    private static boolean isAfterSending(Exception problem) {
        return problem instanceof MailSendException sending
                && sending.getCause() != null
                && sending.getFailedMessages().isEmpty();
    }

    /** @param leaving becomes true as soon as the server begins to read the message: from then on it may have it */
    private MimeMessage message(
            JavaMailSender sender, OutgoingLetter letter, LetterLinks.Text text, AtomicBoolean leaving)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message =
                new FixedIdMessage(sender.createMimeMessage(), "<" + letter.id() + "@" + domain() + ">", leaving);
        var helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, "UTF-8");
        helper.setFrom(settings.from(), settings.sender());
        helper.setTo(letter.recipient());
        helper.setSubject(letter.subject());
        helper.setText(text.plain(), text.html());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + text.made().get(letter.unsubscribe()) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        for (Attachment attachment : files.of(letter)) {
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
        private final AtomicBoolean leaving;

        FixedIdMessage(MimeMessage message, String id, AtomicBoolean leaving) throws MessagingException {
            super(message.getSession());
            this.id = id;
            this.leaving = leaving;
        }

        @Override
        public void writeTo(OutputStream server, String[] ignored) throws IOException, MessagingException {
            leaving.set(true);
            super.writeTo(server, ignored);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
