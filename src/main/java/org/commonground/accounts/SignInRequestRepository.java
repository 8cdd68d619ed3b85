package org.commonground.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SignInRequestRepository extends JpaRepository<SignInRequest, UUID> {

    Optional<SignInRequest> findByTokenHash(byte[] tokenHash);

    long countByEmailAndCreatedAtAfter(String email, Instant since);

    /** Marks it used; 0 where another click was faster. */
    @Modifying(clearAutomatically = true)
    @Query("update SignInRequest r set r.used = true where r.id = :id and r.used = false")
    int use(UUID id);

    @Modifying
    @Query("delete from SignInRequest r where r.createdAt < :before")
    int deleteOlderThan(Instant before);
}
