package org.commonground.programme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReleaseRepository extends JpaRepository<ReleaseRow, UUID> {

    Optional<ReleaseRow> findFirstByEventIdOrderByNumberDesc(UUID eventId);

    Optional<ReleaseRow> findByEventIdAndNumber(UUID eventId, int number);

    List<ReleaseRow> findByEventId(UUID eventId);
}
