package org.commonground.surveys;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SurveyRepository extends JpaRepository<Survey, UUID> {

    Optional<Survey> findByEventId(UUID eventId);

    @Query("select q from Question q where q.surveyId = :survey order by q.position")
    List<Question> questions(UUID survey);

    @Modifying
    @Query("delete from Question q where q.surveyId in (select s.id from Survey s where s.eventId = :event)")
    int deleteQuestions(UUID event);

    @Modifying
    @Query("delete from Survey s where s.eventId = :event")
    int deleteSurvey(UUID event);
}
