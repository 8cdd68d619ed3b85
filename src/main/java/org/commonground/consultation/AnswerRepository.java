package org.commonground.consultation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AnswerRepository extends JpaRepository<Answer, UUID> {

    List<Answer> findByThemeIdIn(Collection<UUID> themes);

    /** The latest word first. */
    @Query("select a from Answer a where a.publishedAt is not null"
            + " order by coalesce(a.revisedAt, a.publishedAt) desc, a.themeId")
    List<Answer> published();

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from Answer a where a.themeId in (select t.id from Theme t where t.consultationId = :consultation)")
    int deleteOf(UUID consultation);
}
