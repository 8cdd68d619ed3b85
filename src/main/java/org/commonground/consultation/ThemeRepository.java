package org.commonground.consultation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ThemeRepository extends JpaRepository<Theme, UUID> {

    @Query("select t from Theme t where t.consultationId = :consultation order by t.name")
    List<Theme> findByConsultationId(UUID consultation);

    /** Of this name as the database compares names: without regard to case and accents, as its unique key does. */
    List<Theme> findByConsultationIdAndName(UUID consultation, String name);

    /** Until the transaction ends nobody else answers it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Theme t where t.id = :id")
    Optional<Theme> locked(UUID id);

    Optional<Theme> findBySlug(String slug);

    boolean existsBySlug(String slug);

    /** The names of the themes under which somebody said something and that have no published answer. */
    @Query("select t.name from Theme t where t.consultationId = :consultation"
            + " and exists (select c.id from Contribution c join c.themes u where u = t.id)"
            + " and not exists (select a.themeId from Answer a where a.themeId = t.id and a.publishedAt is not null)"
            + " order by t.name")
    List<String> unanswered(UUID consultation);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from Theme t where t.consultationId = :consultation")
    int deleteOf(UUID consultation);
}
