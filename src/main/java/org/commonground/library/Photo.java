package org.commonground.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What is known about a photo of a story; its pixels are in {@link PhotoFile}. */
@Entity
@Table(name = "library_photo")
class Photo {

    @Id
    private UUID id;

    private String description;
    private boolean peopleAgree;
    private int width;
    private int height;
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Photo() {}

    Photo(int width, int height, Instant now) {
        this.id = UUID.randomUUID();
        this.description = "";
        this.width = width;
        this.height = height;
        this.addedAt = now;
    }

    void describe(String text, boolean agree) {
        description = text;
        peopleAgree = agree;
    }

    boolean is(PhotoId wanted) {
        return id.equals(wanted.value());
    }

    PhotoDetails details() {
        return new PhotoDetails(new PhotoId(id), description, peopleAgree, width, height);
    }
}
