package org.commonground.consultation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ContributionRepository extends JpaRepository<Contribution, UUID> {

    boolean existsByNumber(String number);

    Optional<Contribution> findByReceiptHash(byte[] receiptHash);

    Optional<Contribution> findByResponseId(UUID responseId);

    List<Contribution> findByEventId(UUID eventId);

    List<Contribution> findByConsultationId(UUID consultationId);

    long countByConsultationId(UUID consultationId);

    long countByConsultationIdAndConsidered(UUID consultationId, boolean considered);

    /** Until the transaction ends nobody else puts it under a theme or takes it back. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contribution c where c.id = :id")
    Optional<Contribution> locked(UUID id);

    /** By number, which is as good as shuffled. */
    @Query("select c.id from Contribution c where c.consultationId = :consultation"
            + " and (:onlyUnread = false or c.considered = false)"
            + " and (:onlyUncoded = false or c.themes is empty) order by c.number")
    List<UUID> desk(UUID consultation, boolean onlyUnread, boolean onlyUncoded);

    @Query("select c from Contribution c join c.themes t where t in :themes order by c.number")
    List<Contribution> underAnyOf(Collection<UUID> themes);

    @Query("select t as theme, count(c.id) as voices from Contribution c join c.themes t"
            + " where c.consultationId = :consultation group by t")
    List<ThemeCount> countByTheme(UUID consultation);

    /** How many contributions a theme has. */
    interface ThemeCount {
        UUID getTheme();

        long getVoices();
    }
}
