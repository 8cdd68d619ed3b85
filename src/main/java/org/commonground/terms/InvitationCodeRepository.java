package org.commonground.terms;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface InvitationCodeRepository extends JpaRepository<InvitationCodeRow, UUID> {

    List<InvitationCodeRow> findByEventId(UUID eventId);

    Optional<InvitationCodeRow> findByEventIdAndCode(UUID eventId, String code);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from InvitationCodeRow c where c.id = :id")
    Optional<InvitationCodeRow> lockById(UUID id);

    @Query("select c.eventId from InvitationCodeRow c where c.id = :id")
    Optional<UUID> eventOf(UUID id);

    /** Codes whose places are to be free for all by this day. */
    @Query("select c.id from InvitationCodeRow c where c.state = org.commonground.terms.InvitationCodeState.VALID"
            + " and c.releaseOn <= :day")
    List<UUID> due(LocalDate day);

    @Modifying
    @Query("delete from InvitationCodeRow c where c.eventId = :event")
    void deleteOfEvent(UUID event);
}
