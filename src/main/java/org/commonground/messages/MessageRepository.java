package org.commonground.messages;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface MessageRepository extends JpaRepository<Message, UUID> {

    /** For every step: two organisers, an organiser and the job, two nodes come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Message m where m.id = :id")
    Optional<Message> lockById(UUID id);

    @Query("select m from Message m where m.eventId = :event order by m.createdAt desc, m.id")
    List<Message> ofEvent(UUID event);

    @Query("select m.id from Message m where m.eventId = :event")
    List<UUID> idsOfEvent(UUID event);

    @Query(
            "select m.id from Message m where m.state = org.commonground.messages.MessageState.SCHEDULED and m.dueAt <= :now"
                    + " order by m.dueAt")
    List<UUID> due(Instant now);

    @Query(
            "select m.id from Message m where m.state = org.commonground.messages.MessageState.SENDING order by m.startedAt")
    List<UUID> sending();

    /** The database removes the recipients along with them. */
    @Modifying
    @Query("delete from Message m where m.eventId = :event")
    void deleteOfEvent(UUID event);
}
