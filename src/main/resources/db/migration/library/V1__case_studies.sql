CREATE TABLE library_case_study (
    id           BINARY(16)   NOT NULL PRIMARY KEY,
    slug         VARCHAR(100),
    state        VARCHAR(40)  NOT NULL,
    author_id    BINARY(16)   NOT NULL,
    title        VARCHAR(120) NOT NULL,
    topic        VARCHAR(40),
    ward_code    VARCHAR(9),
    happened_in  INT,
    language     VARCHAR(20)  NOT NULL,
    evidence     VARCHAR(40),
    did_not_work BOOLEAN      NOT NULL,
    author_name  VARCHAR(120) NOT NULL,
    organisation VARCHAR(120) NOT NULL,
    search_text  MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci,
    round        INT          NOT NULL,
    reason       VARCHAR(2000),
    decided_by   BINARY(16),
    started_at   DATETIME(6)  NOT NULL,
    submitted_at DATETIME(6),
    published_at DATETIME(6),
    archived_at  DATETIME(6),
    version      INT          NOT NULL,
    UNIQUE KEY library_case_study_slug (slug),
    INDEX library_case_study_author (author_id),
    INDEX library_case_study_submitted (state, submitted_at),
    INDEX library_case_study_published (state, published_at),
    FULLTEXT INDEX library_case_study_words (search_text),
    CONSTRAINT library_case_study_year CHECK (happened_in BETWEEN 1900 AND 2200)
);

CREATE TABLE library_answer (
    case_study_id BINARY(16)  NOT NULL,
    question      VARCHAR(40) NOT NULL,
    answer        TEXT        NOT NULL,
    PRIMARY KEY (case_study_id, question),
    CONSTRAINT library_answer_case_study FOREIGN KEY (case_study_id) REFERENCES library_case_study (id) ON DELETE CASCADE
);

CREATE TABLE library_photo (
    id            BINARY(16)   NOT NULL PRIMARY KEY,
    case_study_id BINARY(16)   NOT NULL,
    description   VARCHAR(400) NOT NULL,
    people_agree  BOOLEAN      NOT NULL,
    width         INT          NOT NULL,
    height        INT          NOT NULL,
    added_at      DATETIME(6)  NOT NULL,
    INDEX library_photo_order (case_study_id, added_at),
    CONSTRAINT library_photo_case_study FOREIGN KEY (case_study_id) REFERENCES library_case_study (id) ON DELETE CASCADE,
    CONSTRAINT library_photo_size CHECK (width > 0 AND height > 0)
);

-- Apart from library_photo, so that listing stories reads no pictures.
CREATE TABLE library_photo_file (
    photo_id  BINARY(16) NOT NULL PRIMARY KEY,
    picture   MEDIUMBLOB NOT NULL,
    thumbnail MEDIUMBLOB NOT NULL,
    CONSTRAINT library_photo_file_photo FOREIGN KEY (photo_id) REFERENCES library_photo (id) ON DELETE CASCADE
);
