package org.commonground.questions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface QuestionRepository extends JpaRepository<QuestionRow, UUID> {

    /** With their consent texts, in no order. */
    @EntityGraph(attributePaths = "consents")
    List<QuestionRow> findByEventId(UUID eventId);

    @Query("select q.eventId from QuestionRow q where q.id = :id")
    Optional<UUID> eventOf(UUID id);

    /** Of which some answer should be gone by this day. */
    @Query("select distinct q.id from QuestionRow q join AnswerRow a on a.questionId = q.id where q.purgeOn <= :day")
    List<UUID> due(LocalDate day);

    @Modifying
    @Query(value = "delete from questions_question where retired and purge_on <= :day", nativeQuery = true)
    void deleteRetired(LocalDate day);

    @Modifying
    @Query(value = "delete from questions_question where event_id = :event", nativeQuery = true)
    void deleteOfEvent(UUID event);
}
