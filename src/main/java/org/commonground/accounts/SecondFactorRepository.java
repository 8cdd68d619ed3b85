package org.commonground.accounts;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SecondFactorRepository extends JpaRepository<SecondFactor, UUID> {

    Optional<SecondFactor> findByAccountId(UUID accountId);

    /** For trying a code: one after the other, whichever session or node it is typed in. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from SecondFactor f where f.accountId = :account")
    Optional<SecondFactor> lock(UUID account);
}
