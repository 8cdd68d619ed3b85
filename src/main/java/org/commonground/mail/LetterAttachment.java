package org.commonground.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored {@link Attachment}. */
@Entity
@Table(name = "mail_attachment")
class LetterAttachment {

    @Id
    private UUID id;

    private int position;
    private String name;
    private String contentType;
    private @Nullable String contentId;

    @Column(columnDefinition = "mediumblob")
    private byte[] content;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected LetterAttachment() {}

    LetterAttachment(Attachment attachment, int position) {
        this.id = UUID.randomUUID();
        this.position = position;
        this.name = attachment.name();
        this.contentType = attachment.contentType();
        this.contentId = attachment.contentId();
        this.content = attachment.content();
    }

    Attachment attachment() {
        return new Attachment(name, contentType, content, contentId);
    }
}
