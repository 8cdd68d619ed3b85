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

    /** Until the transaction ends nobody else changes a registration of this event; nothing of them is read yet. */
    @Query(value = "select 1 from registration_registration where event_id = :event for update", nativeQuery = true)
    List<Integer> lockAllOfEvent(UUID event);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @EntityGraph(attributePaths = "tickets")
    @Query("select r from Registration r where r.eventId = :event order by r.createdAt desc")
    List<Registration> lockOfEvent(UUID event);

    @Query("select r.id from Registration r where r.eventId = :event")
    List<UUID> idsOfEvent(UUID event);

    @Modifying
    @Query("delete from Registration r where r.eventId = :event")
    void deleteOfEvent(UUID event);
}
