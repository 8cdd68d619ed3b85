package org.commonground.consultation;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ConsultationRepository extends JpaRepository<Consultation, UUID> {

    /** Those that are open on some day between these, both included. */
    @Query("select c from Consultation c where c.closed = false and c.opensOn <= :last and c.closesOn >= :first"
            + " order by c.opensOn")
    List<Consultation> openBetween(LocalDate first, LocalDate last);

    /** Until the transaction ends nobody else names a theme in it, puts words under one or closes it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Consultation c where c.id = :id")
    Optional<Consultation> locked(UUID id);

    default Optional<Consultation> openOn(LocalDate day) {
        return openBetween(day, day).stream().findFirst();
    }

    /** The latest first, the standing record last. */
    @Query("select c from Consultation c order by c.opensOn desc nulls last, c.title")
    List<Consultation> latestFirst();
}
