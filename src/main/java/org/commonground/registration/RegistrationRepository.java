package org.commonground.registration;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface RegistrationRepository extends JpaRepository<Registration, UUID> {

    @Query("select r.id from Registration r where r.requestKey = :key")
    Optional<UUID> idOfRequest(UUID key);

    @EntityGraph(attributePaths = "tickets")
    Optional<Registration> findByLinkHash(byte[] linkHash);

    /** For changing it: two tabs, or two fingers, come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Registration r where r.linkHash = :linkHash")
    Optional<Registration> lockByLinkHash(byte[] linkHash);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Registration r where r.id = :id")
    Optional<Registration> lockById(UUID id);

    @EntityGraph(attributePaths = "tickets")
    List<Registration> findByEventIdOrderByCreatedAtDesc(UUID eventId);

    @Modifying
    @Query("delete from Registration r where r.eventId = :event")
    void deleteOfEvent(UUID event);
}
