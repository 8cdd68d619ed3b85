package org.commonground.mail;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface OutgoingLetterRepository extends JpaRepository<OutgoingLetter, UUID> {

    String SKIP_LOCKED = "-2";

    boolean existsByCause(String cause);

    /** A due letter that no other node is just taking. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = SKIP_LOCKED))
    Optional<OutgoingLetter> findFirstByStateAndNextAttemptAtLessThanEqualOrderByNextAttemptAt(
            LetterState state, Instant now);

    /** @param causes how their causes begin; without the characters that mean something to "like" */
    @Query(
            "select new org.commonground.mail.LetterProgress(l.cause, l.state, l.sentAt, l.problem) from OutgoingLetter l"
                    + " where l.cause like concat(:causes, '%')")
    List<LetterProgress> progress(String causes);

    /** The database removes the attachments along with them. */
    @Modifying(flushAutomatically = true)
    @Query("delete from OutgoingLetter l where substring(l.cause, locate('/', l.cause) + 1, 36) in :ids")
    void deleteAbout(Collection<String> ids);

    @Modifying(flushAutomatically = true)
    @Query("delete from OutgoingLetter l where l.recipient in :recipients")
    void deleteByRecipientIn(Collection<String> recipients);

    Slice<OutgoingLetter> findAllByOrderByCreatedAtDesc(Pageable page);

    Slice<OutgoingLetter> findByRecipientContainingOrSubjectContainingOrderByCreatedAtDesc(
            String recipient, String subject, Pageable page);
}
