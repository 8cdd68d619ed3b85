package org.commonground.mail;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters in the transaction of what causes them, and shows what became of them. */
@Service
public class Outbox {

    private final OutgoingLetterRepository letters;
    private final EntityManager entities;
    private final Clock clock;

    Outbox(OutgoingLetterRepository letters, EntityManager entities, Clock clock) {
        this.letters = letters;
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
        return LetterDetails.of(letters.findById(id).orElseThrow());
    }

    /** Tries a waiting or failed letter again at once. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public void retry(UUID id) {
        letters.findById(id).orElseThrow().retry(clock.instant());
    }
}
