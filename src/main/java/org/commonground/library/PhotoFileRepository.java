package org.commonground.library;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Reads one size of a photo at a time: a list of stories must not carry the large pictures out of the database. */
interface PhotoFileRepository extends JpaRepository<PhotoFile, UUID> {

    @Query("select f.picture from PhotoFile f where f.photoId = :photo")
    Optional<byte[]> picture(UUID photo);

    @Query("select f.thumbnail from PhotoFile f where f.photoId = :photo")
    Optional<byte[]> thumbnail(UUID photo);
}
