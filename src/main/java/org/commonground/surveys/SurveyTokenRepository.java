package org.commonground.surveys;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SurveyTokenRepository extends JpaRepository<SurveyToken, UUID> {

    Optional<SurveyToken> findByTokenHash(byte[] tokenHash);

    /** Spends it; 0 where it is spent already or another click was faster. */
    @Modifying(clearAutomatically = true)
    @Query("update SurveyToken t set t.spent = true where t.tokenHash = :tokenHash and t.spent = false")
    int spend(byte[] tokenHash);

    @Modifying
    @Query("delete from SurveyToken t where t.tokenHash = :tokenHash and t.spent = false")
    int deleteUnspent(byte[] tokenHash);

    @Modifying
    @Query("delete from SurveyToken t where t.eventId = :event")
    int deleteOf(UUID event);
}
