package org.commonground.questions;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface QuestionnaireRepository extends Repository<QuestionnaireRow, UUID> {

    /** Empty where nothing was ever asked at this event. */
    @Query("select q.version from QuestionnaireRow q where q.eventId = :event")
    Optional<Integer> versionOf(UUID event);

    /** Until the transaction ends nobody changes the questions; others may hold them too. */
    @Query(
            value = "select version from questions_questionnaire where event_id = :event lock in share mode",
            nativeQuery = true)
    Optional<Integer> hold(UUID event);

    /** For changing a question: one editor after the other, and none while an answer is being stored. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select q from QuestionnaireRow q where q.eventId = :event")
    QuestionnaireRow lock(UUID event);

    /** Sees to it that there is one; one that is there stays as it is. */
    @Modifying
    @Query(
            value = "insert ignore into questions_questionnaire (event_id, version) values (:event, 0)",
            nativeQuery = true)
    void begin(UUID event);

    @Modifying
    @Query("delete from QuestionnaireRow q where q.eventId = :event")
    void deleteOfEvent(UUID event);
}
