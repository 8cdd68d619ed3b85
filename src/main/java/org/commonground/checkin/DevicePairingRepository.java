package org.commonground.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

interface DevicePairingRepository extends JpaRepository<DevicePairing, UUID> {

    @Query("select p from DevicePairing p join fetch p.door where p.codeHash = :hash")
    Optional<DevicePairing> findByCodeHash(byte[] hash);

    @Query("select p from DevicePairing p join fetch p.door where p.eventId = :eventId order by p.createdAt desc")
    List<DevicePairing> ofEvent(UUID eventId);

    long countByEventId(UUID eventId);

    /** Uses the link up: of two phones that open it at the same moment one gets 1 and the other 0. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update DevicePairing p set p.tokenHash = :token, p.pairedAt = :now, p.lastSeenAt = :now"
            + " where p.id = :id and p.tokenHash is null and p.revokedAt is null")
    int pair(UUID id, byte[] token, Instant now);

    @Modifying
    @Transactional
    @Query("update DevicePairing p set p.lastSeenAt = :now where p.id = :id")
    void seen(UUID id, Instant now);
}
