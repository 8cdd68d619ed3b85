-- Stands for all questions of one event: who changes one of them locks it, who stores answers holds it, and its version tells
-- every node whether what it remembers is still right.
CREATE TABLE questions_questionnaire (
    event_id BINARY(16) NOT NULL PRIMARY KEY,
    version  INT        NOT NULL
);

CREATE TABLE questions_question (
    id               BINARY(16)   NOT NULL PRIMARY KEY,
    event_id         BINARY(16)   NOT NULL,
    position         INT          NOT NULL,
    kind             VARCHAR(40)  NOT NULL,
    scope            VARCHAR(40)  NOT NULL,
    label            VARCHAR(120) NOT NULL,
    help             VARCHAR(400) NOT NULL,
    required         BOOLEAN      NOT NULL,
    choices          TEXT         NOT NULL,
    condition_id     BINARY(16),
    condition_values TEXT         NOT NULL,
    purge_on         DATE         NOT NULL,
    retired          BOOLEAN      NOT NULL,
    version          INT          NOT NULL,
    INDEX questions_question_event (event_id),
    INDEX questions_question_purge (purge_on)
);

-- Every text that people may have agreed to, by its number from 1.
CREATE TABLE questions_consent (
    question_id BINARY(16)  NOT NULL,
    number      INT         NOT NULL,
    wording     TEXT        NOT NULL,
    since       DATETIME(6) NOT NULL,
    PRIMARY KEY (question_id, number),
    CONSTRAINT questions_consent_question FOREIGN KEY (question_id) REFERENCES questions_question (id) ON DELETE CASCADE
);

-- The subject is a ticket, or a registration where a question is answered once for all; this module does not know which.
-- Of a consent the answer is the number of its text, and only there the time counts.
CREATE TABLE questions_answer (
    id          BINARY(16) NOT NULL PRIMARY KEY,
    question_id BINARY(16) NOT NULL,
    subject_id  BINARY(16) NOT NULL,
    answer      TEXT       NOT NULL,
    agreed_at   DATETIME(6),
    UNIQUE KEY questions_answer_once (question_id, subject_id),
    INDEX questions_answer_subject (subject_id),
    CONSTRAINT questions_answer_question FOREIGN KEY (question_id) REFERENCES questions_question (id) ON DELETE CASCADE
);

CREATE TABLE questions_file (
    answer_id  BINARY(16)  NOT NULL PRIMARY KEY,
    media_type VARCHAR(40) NOT NULL,
    content    MEDIUMBLOB  NOT NULL,
    CONSTRAINT questions_file_answer FOREIGN KEY (answer_id) REFERENCES questions_answer (id) ON DELETE CASCADE
);
