package org.commonground.places;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface WardRepository extends JpaRepository<WardRow, String> {

    List<WardRow> findAllByOrderByName();
}
