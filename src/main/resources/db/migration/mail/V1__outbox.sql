CREATE TABLE mail_letter (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    cause           VARCHAR(190) NOT NULL,
    recipient       VARCHAR(254) NOT NULL,
    subject         VARCHAR(500) NOT NULL,
    plain           MEDIUMTEXT,
    html            MEDIUMTEXT,
    confidential    BOOLEAN      NOT NULL,
    state           VARCHAR(40)  NOT NULL,
    attempts        INT          NOT NULL,
    created_at      DATETIME(6)  NOT NULL,
    next_attempt_at DATETIME(6)  NOT NULL,
    sent_at         DATETIME(6),
    problem         VARCHAR(500),
    UNIQUE KEY mail_letter_cause (cause),
    INDEX mail_letter_due (state, next_attempt_at),
    INDEX mail_letter_created (created_at)
);

CREATE TABLE mail_attachment (
    id           BINARY(16)   NOT NULL PRIMARY KEY,
    letter_id    BINARY(16)   NOT NULL,
    position     INT          NOT NULL,
    name         VARCHAR(200) NOT NULL,
    content_type VARCHAR(120) NOT NULL,
    content_id   VARCHAR(100),
    content      MEDIUMBLOB   NOT NULL,
    CONSTRAINT mail_attachment_letter FOREIGN KEY (letter_id) REFERENCES mail_letter (id) ON DELETE CASCADE
);
