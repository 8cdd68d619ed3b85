package org.commonground.library;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CaseStudyRepository extends JpaRepository<CaseStudy, UUID> {

    /** For changing it: who comes second waits and then sees what the first one did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from CaseStudy s where s.id = :id")
    Optional<CaseStudy> lock(UUID id);

    Optional<CaseStudy> findBySlugAndState(String slug, StoryState state);

    boolean existsBySlug(String slug);

    List<CaseStudy> findByAuthorIdOrderByStartedAtDesc(UUID authorId);

    List<CaseStudy> findByStateOrderBySubmittedAt(StoryState state, Limit limit);

    List<CaseStudy> findByStateOrderByPublishedAtDesc(StoryState state, Limit limit);

    int countByState(StoryState state);

    @Query("select s from CaseStudy s join s.photos p where p.id = :photo")
    Optional<CaseStudy> findByPhoto(UUID photo);
}
