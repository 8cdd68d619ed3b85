package org.commonground.questions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The content of a file that was given as an answer, apart from it so that a list of answers carries no files. */
@Entity
@Table(name = "questions_file")
class FileRow {

    @Id
    private UUID answerId;

    private String mediaType;

    @Column(columnDefinition = "mediumblob")
    private byte[] content;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected FileRow() {}

    FileRow(UUID answer, String mediaType, byte[] content) {
        this.answerId = answer;
        this.mediaType = mediaType;
        this.content = content;
    }
}
