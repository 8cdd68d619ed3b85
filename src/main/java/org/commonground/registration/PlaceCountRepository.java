package org.commonground.registration;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlaceCountRepository extends Repository<PlaceCount, UUID> {

    /** How many places each of these has given away, and how many persons wait for one; those that never gave one may be missing. */
    record Taken(
            UUID subject, int taken, int waiting, @Nullable Integer capacity) {}

    @Query(
            "select new org.commonground.registration.PlaceCountRepository$Taken(c.subjectId, c.taken, c.waiting, c.capacity)"
                    + " from PlaceCount c where c.subjectId in :subjects")
    List<Taken> taken(Collection<UUID> subjects);

    /** Takes places of an event within the limit that stands beside the count; 0 where there are not so many, or others wait. */
    @Modifying
    @Query("update PlaceCount c set c.taken = c.taken + :places where c.subjectId = :event and c.waiting = 0"
            + " and c.taken + :places <= c.capacity")
    int takeOfEvent(UUID event, int places);

    /** What may be taken of an event from now on. The row stays locked until the transaction ends. */
    @Modifying
    @Query("update PlaceCount c set c.capacity = :capacity where c.subjectId = :event")
    void limit(UUID event, int capacity);

    /** As {@link #limit}, of a kind of tickets or of places that are held; null is no limit. */
    @Modifying
    @Query("update PlaceCount c set c.capacity = :capacity where c.subjectId = :subject")
    void limitPart(UUID subject, @Nullable Integer capacity);

    /**
     * Takes places of a kind of tickets, or of those that are held, within the limit that stands beside the count; 0 where there are
     * not so many. The row stays locked until the transaction ends.
     */
    @Modifying
    @Query("update PlaceCount c set c.taken = c.taken + :places where c.subjectId = :subject"
            + " and (c.capacity is null or c.taken + :places <= c.capacity)")
    int takePart(UUID subject, int places);

    /** Whether the event can still be booked; nobody calls it off until the transaction ends. 0 where it cannot. */
    @Modifying
    @Query("update PlaceCount c set c.taken = c.taken + 0 where c.subjectId = :event and c.capacity > 0")
    int holdOpen(UUID event);

    /** Gives places back to those for whom they are held; 0 where they are held no longer. */
    @Modifying
    @Query("update PlaceCount c set c.taken = c.taken - :places where c.subjectId = :code and c.capacity > 0")
    int giveBackHeld(UUID code, int places);

    /** What has a limit of its own beside the event. */
    @Query(
            "select c.subjectId from PlaceCount c where c.eventId = :event and c.subjectId <> :event and c.capacity is not null")
    List<UUID> limitedParts(UUID event);

    @Modifying
    @Query("delete from PlaceCount c where c.subjectId = :subject")
    void delete(UUID subject);

    /** Takes places of a session as long as there are so many; 0 where there are not. The row stays locked until the transaction ends. */
    @Modifying
    @Query(
            "update PlaceCount c set c.taken = c.taken + :places where c.subjectId = :subject and c.taken + :places <= :capacity")
    int take(UUID subject, int places, int capacity);

    @Modifying
    @Query("update PlaceCount c set c.taken = c.taken - :places where c.subjectId = :subject")
    void giveBack(UUID subject, int places);

    /** How many are taken, with the row locked so that it stays true until the transaction ends. */
    @Query(value = "select taken from registration_places where subject_id = :subject for update", nativeQuery = true)
    List<Integer> lock(UUID subject);

    /** What can be given away of an event, with the row locked until the transaction ends. */
    interface Count {
        int getTaken();

        int getWaiting();

        int getCapacity();
    }

    @Query(
            value = "select taken, waiting, coalesce(capacity, 0) as capacity from registration_places"
                    + " where subject_id = :event for update",
            nativeQuery = true)
    Optional<Count> lockCount(UUID event);

    /** So many persons more wait, or fewer. */
    @Modifying
    @Query("update PlaceCount c set c.waiting = c.waiting + :persons where c.subjectId = :event")
    void await(UUID event, int persons);

    /** Keeps places for persons who waited until now. */
    @Modifying
    @Query(
            "update PlaceCount c set c.taken = c.taken + :persons, c.waiting = c.waiting - :persons where c.subjectId = :event")
    void offer(UUID event, int persons);

    /** Events for which people wait. */
    @Query("select c.eventId from PlaceCount c where c.waiting > 0")
    List<UUID> withPeopleWaiting();

    /** What of this event has a count: its sessions and itself. */
    @Query("select c.subjectId from PlaceCount c where c.eventId = :event")
    List<UUID> ofEvent(UUID event);

    /** None of these is taken any more, nobody waits, and nothing can be taken where the limit stands here. */
    @Modifying
    @Query(
            "update PlaceCount c set c.taken = 0, c.waiting = 0, c.capacity = case when c.capacity is null then null else 0 end"
                    + " where c.subjectId in :subjects")
    void reset(Collection<UUID> subjects);

    /** Sees to it that there is a row for this count; one that is there stays as it is. */
    @Modifying
    @Query(
            value = "insert ignore into registration_places (subject_id, event_id, taken, capacity)"
                    + " values (:subject, :event, 0, :capacity)",
            nativeQuery = true)
    void begin(UUID subject, UUID event, @Nullable Integer capacity);

    @Modifying
    @Query("delete from PlaceCount c where c.eventId = :event")
    void deleteOfEvent(UUID event);
}
