package org.commonground.accounts;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface RecoveryCodeRepository extends JpaRepository<RecoveryCode, UUID> {

    /** 1 where the code was there. */
    @Modifying
    @Query("delete from RecoveryCode c where c.factorId = :factor and c.codeHash = :hash")
    int use(UUID factor, byte[] hash);

    int countByFactorId(UUID factor);
}
