package org.commonground.registration;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
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
    Optional<Registration> findWithTicketsById(UUID id);

    @EntityGraph(attributePaths = "tickets")
    Optional<Registration> findByCalendarKey(String key);

    /** For changing it: two tabs, or two fingers, come one after the other. */
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

    /** A party on the waiting list. */
    record Queued(UUID id, long persons) {}

    String IN_ORDER = " order by r.priority desc, r.queueNumber";

    /** The waiting list of an event, in its order. */
    @Query("select new org.commonground.registration.RegistrationRepository$Queued(r.id, (select count(t) from Ticket t"
            + " where t.registration = r and t.state = org.commonground.registration.TicketState.WAITING))"
            + " from Registration r where r.eventId = :event and r.status = org.commonground.registration.RegistrationStatus.WAITING"
            + IN_ORDER)
    List<Queued> queue(UUID event);

    /** How many persons of a waiting party want a ticket of some kind. */
    record QueuedKind(UUID party, UUID kind, long persons) {}

    @Query("select new org.commonground.registration.RegistrationRepository$QueuedKind(r.id, t.kindId, count(t))"
            + " from Registration r join r.tickets t where r.eventId = :event and t.kindId is not null"
            + " and r.status = org.commonground.registration.RegistrationStatus.WAITING"
            + " and t.state = org.commonground.registration.TicketState.WAITING group by r.id, t.kindId")
    List<QueuedKind> queuedKinds(UUID event);

    /** Empty also where somebody else is changing it just now: then it is not waited for. */
    @Query(
            value =
                    "select 1 from registration_registration where id = :id and status = 'WAITING' for update skip locked",
            nativeQuery = true)
    Optional<Integer> claimWaiting(UUID id);

    /** An offer that nobody took. */
    record Due(UUID id, UUID event) {}

    @Query("select new org.commonground.registration.RegistrationRepository$Due(r.id, r.eventId) from Registration r"
            + " where r.status = org.commonground.registration.RegistrationStatus.OFFERED and r.offeredUntil <= :now"
            + " order by r.offeredUntil")
    List<Due> withOffersToLapse(Instant now);

    @Query("select coalesce(max(r.queueNumber), 0) from Registration r where r.eventId = :event")
    int highestNumber(UUID event);

    @Query("select coalesce(max(r.priority), 0) from Registration r where r.eventId = :event"
            + " and r.status = org.commonground.registration.RegistrationStatus.WAITING")
    int highestPriority(UUID event);

    @EntityGraph(attributePaths = "tickets")
    @Query("select r from Registration r where r.eventId = :event and r.status in :status" + IN_ORDER)
    List<Registration> inOrder(UUID event, Collection<RegistrationStatus> status);

    /** With the tickets, in the order of booking. */
    @EntityGraph(attributePaths = "tickets")
    @Query("""
            select r from Registration r
            where r.eventId = :event and r.status = org.commonground.registration.RegistrationStatus.ACTIVE
            order by r.createdAt""")
    List<Registration> holdingPlaces(UUID event);

    /** How many registrations can be written to, or cannot. */
    record Reach(long byMail, long otherwise) {}

    String REACH = "select new org.commonground.registration.RegistrationRepository$Reach("
            + "count(distinct case when r.email is not null then r.id end),"
            + " count(distinct case when r.email is null then r.id end)) from Registration r join r.tickets t ";

    @Query(REACH + """
            where r.eventId = :event and r.status = org.commonground.registration.RegistrationStatus.ACTIVE
              and t.state = org.commonground.registration.TicketState.VALID""")
    Reach holdingPlacesReached(UUID event);

    @Query(REACH + """
            join t.sessions s
            where r.eventId = :event and r.status = org.commonground.registration.RegistrationStatus.ACTIVE
              and t.state = org.commonground.registration.TicketState.VALID and s in :sessions""")
    Reach havingChosenReached(UUID event, Collection<UUID> sessions);

    int countByEventIdAndStatus(UUID event, RegistrationStatus status);

    @Query("select r.id from Registration r where r.eventId = :event")
    List<UUID> idsOfEvent(UUID event);

    @Modifying
    @Query("delete from Registration r where r.eventId = :event")
    void deleteOfEvent(UUID event);
}
