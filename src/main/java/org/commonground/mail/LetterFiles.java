package org.commonground.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** All files of a letter: those stored with it, and those that its source makes only now. */
@Component
class LetterFiles {

    private final ObjectProvider<AttachmentSource> sources;
    private final TransactionTemplate ownTransaction;

    LetterFiles(ObjectProvider<AttachmentSource> sources, PlatformTransactionManager transactions) {
        this.sources = sources;
        // A source that fails must not take the letter's own transaction with it.
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.ownTransaction.setReadOnly(true);
    }

    /** @throws MessagingException where the source cannot make them now */
    List<Attachment> of(OutgoingLetter letter) throws MessagingException {
        List<Attachment> files = new ArrayList<>(
                letter.attachments().stream().map(LetterAttachment::attachment).toList());
        String source = letter.source();
        if (source != null) {
            files.addAll(made(source, String.valueOf(letter.sourceKey())));
        }
        return files;
    }

    private List<Attachment> made(String name, String key) throws MessagingException {
        try {
            return sources.stream()
                    .filter(source -> source.name().equals(name))
                    .findFirst()
                    .map(source -> Objects.requireNonNull(ownTransaction.execute(status -> source.make(key))))
                    .orElseThrow(() -> new MessagingException("Nothing makes the files “" + name + "”"));
        } catch (RuntimeException problem) {
            throw new MessagingException("The files could not be made: " + problem.getMessage(), problem);
        }
    }
}
