package org.commonground.mail;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.QueryHints;

interface OutgoingLetterRepository extends JpaRepository<OutgoingLetter, UUID> {

    String SKIP_LOCKED = "-2";

    boolean existsByCause(String cause);

    /** Due letters that no other node is just taking. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = SKIP_LOCKED))
    List<OutgoingLetter> findTop10ByStateAndNextAttemptAtLessThanEqualOrderByNextAttemptAt(
            LetterState state, Instant now);

    Slice<OutgoingLetter> findAllByOrderByCreatedAtDesc(Pageable page);

    Slice<OutgoingLetter> findByRecipientContainingOrSubjectContainingOrderByCreatedAtDesc(
            String recipient, String subject, Pageable page);
}
