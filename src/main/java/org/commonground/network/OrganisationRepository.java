package org.commonground.network;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrganisationRepository extends JpaRepository<OrganisationRow, UUID> {

    @EntityGraph(attributePaths = "wards")
    List<OrganisationRow> findAllByOrderByName();

    Optional<OrganisationRow> findByName(String name);
}
