CREATE TABLE surveys_survey (
    id       BINARY(16) NOT NULL PRIMARY KEY,
    event_id BINARY(16) NOT NULL,
    UNIQUE KEY surveys_survey_event (event_id)
);

CREATE TABLE surveys_question (
    id            BINARY(16)   NOT NULL PRIMARY KEY,
    survey_id     BINARY(16)   NOT NULL,
    position      INT          NOT NULL,
    code          VARCHAR(40)  NOT NULL,
    kind          VARCHAR(40)  NOT NULL,
    required      BOOLEAN      NOT NULL,
    required_with VARCHAR(40),
    choices       VARCHAR(400) NOT NULL,
    longest       INT          NOT NULL,
    UNIQUE KEY surveys_question_code (survey_id, code),
    CONSTRAINT surveys_question_longest CHECK (longest BETWEEN 0 AND 5000),
    CONSTRAINT surveys_question_survey FOREIGN KEY (survey_id) REFERENCES surveys_survey (id) ON DELETE CASCADE
);

-- No time, no order, no person: neither here nor in the two tables below.
CREATE TABLE surveys_token (
    id         BINARY(16) NOT NULL PRIMARY KEY,
    event_id   BINARY(16) NOT NULL,
    token_hash BINARY(32) NOT NULL,
    spent      BOOLEAN    NOT NULL,
    UNIQUE KEY surveys_token_hash (token_hash),
    INDEX surveys_token_event (event_id)
);

CREATE TABLE surveys_response (
    id           BINARY(16) NOT NULL PRIMARY KEY,
    event_id     BINARY(16) NOT NULL,
    heard_in     DATE       NOT NULL,
    receipt_hash BINARY(32) NOT NULL,
    UNIQUE KEY surveys_response_receipt (receipt_hash),
    INDEX surveys_response_event (event_id)
);

CREATE TABLE surveys_answer (
    response_id   BINARY(16)  NOT NULL,
    question_code VARCHAR(40) NOT NULL,
    chosen        VARCHAR(80),
    words         TEXT,
    PRIMARY KEY (response_id, question_code),
    CONSTRAINT surveys_answer_response FOREIGN KEY (response_id) REFERENCES surveys_response (id) ON DELETE CASCADE
);
