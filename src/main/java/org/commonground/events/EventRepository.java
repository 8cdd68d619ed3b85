package org.commonground.events;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface EventRepository extends JpaRepository<Event, UUID> {

    Optional<Event> findBySlug(String slug);

    boolean existsBySlug(String slug);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Event e where e.id = :id")
    Optional<Event> lockById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Event e where e.venueId = :venue and e.status = org.commonground.events.EventStatus.PUBLISHED"
            + " order by e.id")
    List<Event> lockPublishedAt(UUID venue);

    @Query("select e.capacity from Event e where e.id = :id and e.status = :status")
    Optional<Integer> capacityOf(UUID id, EventStatus status);

    @EntityGraph(attributePaths = "access")
    List<Event> findAllByOrderByStartsAtDesc();

    @EntityGraph(attributePaths = "access")
    List<Event> findByStatusInAndEndsAtAfterOrderByStartsAt(Collection<EventStatus> statuses, Instant now);

    @Query("""
            select e.id from Event e
            where e.status = org.commonground.events.EventStatus.CLOSED
               or e.status = org.commonground.events.EventStatus.PUBLISHED and e.endsAt <= :now
            order by e.startsAt desc""")
    List<UUID> findEarlier(Instant now, Limit limit);

    @EntityGraph(attributePaths = "access")
    List<Event> findByIdIn(Collection<UUID> ids);
}
