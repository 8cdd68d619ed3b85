package org.commonground.places;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface VenueRepository extends JpaRepository<VenueRow, UUID> {

    /** With the rooms, in one statement. */
    @EntityGraph(attributePaths = "rooms")
    List<VenueRow> findAllByOrderByName();

    @EntityGraph(attributePaths = "rooms")
    List<VenueRow> findByIdIn(Collection<UUID> ids);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from VenueRow v where v.id = :id")
    Optional<VenueRow> lockById(UUID id);
}
