package org.commonground.accounts;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SignInRequestRepository extends JpaRepository<SignInRequest, UUID> {

    Optional<SignInRequest> findByTokenHash(byte[] tokenHash);

    long countByEmailAndCreatedAtAfter(String email, Instant since);

    long countByEmailAndBrowserAndCreatedAtAfter(String email, byte[] browser, Instant since);

    boolean existsByEmailAndBrowserAndUsedTrue(String email, byte[] browser);

    /** Marks it used; 0 where another click was faster. */
    @Modifying(clearAutomatically = true)
    @Query("update SignInRequest r set r.used = true where r.id = :id and r.used = false")
    int use(UUID id);

    @Modifying
    @Query("delete from SignInRequest r where r.email in :emails")
    void deleteByEmailIn(Collection<String> emails);

    @Modifying
    @Query("delete from SignInRequest r where r.createdAt < :before and (r.used = false or r.createdAt < :usedBefore)")
    int deleteOlderThan(Instant before, Instant usedBefore);
}
