package org.commonground.questions;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AnswerRowRepository extends Repository<AnswerRow, UUID> {

    /** How many answers a question has. */
    record Count(UUID question, long answers) {}

    /** An answer that somebody gave to a question. */
    record Chosen(UUID question, String answer) {}

    /** An answer of somebody. */
    record Plain(
            UUID question,
            UUID subject,
            String answer,
            @Nullable Instant agreedAt) {}

    List<AnswerRow> findBySubjectIdIn(Collection<UUID> subjects);

    /** All answers to these questions, without what holding each as an entity would take. */
    @Query("""
            select new org.commonground.questions.AnswerRowRepository$Plain(a.questionId, a.subjectId, a.answer, a.agreedAt)
            from AnswerRow a where a.questionId in :questions""")
    List<Plain> plain(Collection<UUID> questions);

    @Query("""
            select new org.commonground.questions.AnswerRowRepository$Count(a.questionId, count(a))
            from AnswerRow a where a.questionId in :questions group by a.questionId""")
    List<Count> counts(Collection<UUID> questions);

    @Query("""
            select distinct new org.commonground.questions.AnswerRowRepository$Chosen(a.questionId, a.answer)
            from AnswerRow a where a.questionId in :questions""")
    List<Chosen> chosen(Collection<UUID> questions);

    /** The name is the answer. */
    @Query("""
            select new org.commonground.questions.AnswerFile(a.answer, f.mediaType, f.content)
            from FileRow f join AnswerRow a on a.id = f.answerId where f.answerId = :answer""")
    Optional<AnswerFile> file(UUID answer);

    /** With their files. */
    @Modifying
    @Query(value = "delete from questions_answer where question_id = :question", nativeQuery = true)
    int deleteOfQuestion(UUID question);

    /** With their files. */
    @Modifying
    @Query(value = "delete from questions_answer where subject_id in :subjects", nativeQuery = true)
    void deleteOfSubjects(Collection<UUID> subjects);
}
