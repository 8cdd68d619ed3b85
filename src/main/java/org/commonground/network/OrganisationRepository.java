package org.commonground.network;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface OrganisationRepository extends JpaRepository<OrganisationRow, UUID> {

    @EntityGraph(attributePaths = "wards")
    List<OrganisationRow> findAllByOrderByName();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from OrganisationRow o where o.id = :id")
    Optional<OrganisationRow> lockById(UUID id);

    Optional<OrganisationRow> findByName(String name);
}
