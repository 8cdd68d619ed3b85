package org.commonground.surveys;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ResponseRepository extends JpaRepository<Response, UUID> {

    Optional<Response> findByReceiptHash(byte[] receiptHash);

    List<Response> findByEventId(UUID eventId);

    long countByEventId(UUID eventId);
}
