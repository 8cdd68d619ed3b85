package org.commonground.places;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface VenueRepository extends JpaRepository<VenueRow, UUID> {

    /** With the rooms, in one statement. */
    @EntityGraph(attributePaths = "rooms")
    List<VenueRow> findAllByOrderByName();
}
