package org.commonground.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** The pixels of a photo, as JPEG files. */
@Entity
@Table(name = "library_photo_file")
class PhotoFile implements Persistable<UUID> {

    @Id
    private UUID photoId;

    @Column(columnDefinition = "mediumblob")
    private byte[] picture;

    @Column(columnDefinition = "mediumblob")
    private byte[] thumbnail;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PhotoFile() {}

    PhotoFile(PhotoId photo, byte[] picture, byte[] thumbnail) {
        this.photoId = photo.value();
        this.picture = picture;
        this.thumbnail = thumbnail;
    }

    @Override
    public UUID getId() {
        return photoId;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void nowStored() {
        stored = true;
    }
}
