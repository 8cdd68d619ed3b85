package org.commonground.checkin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DoorRepository extends JpaRepository<Door, UUID> {

    List<Door> findByEventIdOrderByCreatedAtAscNameAsc(UUID eventId);

    int countByEventId(UUID eventId);

    Optional<Door> findByEventIdAndName(UUID eventId, String name);
}
