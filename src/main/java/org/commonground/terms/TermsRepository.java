package org.commonground.terms;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TermsRepository extends Repository<TermsRow, UUID> {

    @EntityGraph(attributePaths = "kinds")
    Optional<TermsRow> findWithKindsByEventId(UUID eventId);

    /** For changing anything of the terms: one editor after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from TermsRow t where t.eventId = :event")
    TermsRow lock(UUID event);

    /** Sees to it that there is a row; one that is there stays as it is. */
    @Modifying
    @Query(
            value = "insert ignore into terms_terms (event_id, invited_only, approval, version)"
                    + " values (:event, false, false, 0)",
            nativeQuery = true)
    void begin(UUID event);

    /** With its kinds. */
    @Modifying
    @Query(value = "delete from terms_terms where event_id = :event", nativeQuery = true)
    void deleteOfEvent(UUID event);
}
