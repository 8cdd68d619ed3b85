package org.commonground.mail;

import jakarta.mail.MessagingException;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonground.shared.EmailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters in the transaction of what causes them, and shows what became of them. */
@Service
public class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final OutgoingLetterRepository letters;
    private final LetterFiles files;
    private final EntityManager entities;
    private final Clock clock;

    Outbox(OutgoingLetterRepository letters, LetterFiles files, EntityManager entities, Clock clock) {
        this.letters = letters;
        this.files = files;
        this.entities = entities;
        this.clock = clock;
    }

    /** Stores the letter with the caller's transaction, which must exist; a second one of the same cause is dropped. */
    @PreAuthorize("permitAll()")
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Letter letter) {
        if (!letters.existsByCause(letter.cause)) {
            // Saving would look first whether these rows exist; they never do.
            entities.persist(new OutgoingLetter(letter, clock.instant()));
        }
    }

    /**
     * What became of the letters about one thing.
     *
     * @param causes how their causes begin, such as {@code message/ID/}
     */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public List<LetterProgress> progress(String causes) {
        return letters.progress(causes);
    }

    /**
     * Removes letters, sent or not, that are about something that is removed as if it had never been.
     *
     * @param ids of what they are about, as it stands in their cause after the first slash
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeAbout(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            letters.deleteAbout(ids.stream().map(UUID::toString).toList());
        }
    }

    /** Removes all letters, sent or not, to people who are removed as if they had never been. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeTo(Collection<EmailAddress> people) {
        if (!people.isEmpty()) {
            letters.deleteByRecipientIn(people.stream().map(EmailAddress::value).toList());
        }
    }

    /** The newest first, whose address or subject contains the text. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public Stream<LetterSummary> search(String text, int page, int size) {
        var slice = text.isBlank()
                ? letters.findAllByOrderByCreatedAtDesc(PageRequest.of(page, size))
                : letters.findByRecipientContainingOrSubjectContainingOrderByCreatedAtDesc(
                        text.strip(), text.strip(), PageRequest.of(page, size));
        return slice.stream().map(LetterSummary::of);
    }

    /** One letter as it was written; where it was confidential and has been sent, without its text. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public LetterDetails read(UUID id) {
        OutgoingLetter letter = letters.findById(id).orElseThrow();
        try {
            return LetterDetails.of(letter, files.of(letter));
        } catch (MessagingException problem) {
            LOG.warn("Mail {} is shown without its files: {}", id, problem.getMessage());
            return LetterDetails.withoutFiles(letter);
        }
    }

    /** Tries a waiting or failed letter again at once. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public void retry(UUID id) {
        letters.findById(id).orElseThrow().retry(clock.instant());
    }
}
