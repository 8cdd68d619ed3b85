package org.commonground.library;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PhotoFileRepository extends JpaRepository<PhotoFile, UUID> {}
