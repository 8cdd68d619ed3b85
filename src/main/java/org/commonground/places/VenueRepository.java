package org.commonground.places;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface VenueRepository extends JpaRepository<VenueRow, UUID> {

    List<VenueRow> findAllByOrderByName();
}
