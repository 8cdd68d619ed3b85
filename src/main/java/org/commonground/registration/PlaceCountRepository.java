package org.commonground.registration;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlaceCountRepository extends Repository<PlaceCount, UUID> {

    /** How many places each of these has given away; those that never gave one may be missing. */
    record Taken(UUID subject, int taken) {}

    @Query("select new org.commonground.registration.PlaceCountRepository$Taken(c.subjectId, c.taken) from PlaceCount c"
            + " where c.subjectId in :subjects")
    List<Taken> taken(Collection<UUID> subjects);

    /** Takes places as long as there are so many; 0 where there are not. The row stays locked until the transaction ends. */
    @Modifying
    @Query(
            "update PlaceCount c set c.taken = c.taken + :places where c.subjectId = :subject and c.taken + :places <= :capacity")
    int take(UUID subject, int places, int capacity);

    /** Whether more are taken than this. */
    @Query("select count(c) > 0 from PlaceCount c where c.subjectId = :subject and c.taken > :capacity")
    boolean isOver(UUID subject, int capacity);

    @Modifying
    @Query("update PlaceCount c set c.taken = c.taken - :places where c.subjectId = :subject")
    void giveBack(UUID subject, int places);

    /** How many are taken, with the row locked so that it stays true until the transaction ends. */
    @Query(value = "select taken from registration_places where subject_id = :subject for update", nativeQuery = true)
    List<Integer> lock(UUID subject);

    @Modifying
    @Query(
            value = "insert ignore into registration_places (subject_id, event_id, taken) values (:subject, :event, 0)",
            nativeQuery = true)
    void begin(UUID subject, UUID event);

    @Modifying
    @Query("delete from PlaceCount c where c.eventId = :event")
    void deleteOfEvent(UUID event);
}
