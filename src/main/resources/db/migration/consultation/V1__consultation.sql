CREATE TABLE consultation_consultation (
    id          BINARY(16)   NOT NULL PRIMARY KEY,
    title       VARCHAR(120) NOT NULL,
    question    VARCHAR(400) NOT NULL,
    description TEXT         NOT NULL,
    opens_on    DATE,
    closes_on   DATE,
    closed      BOOLEAN      NOT NULL,
    version     INT          NOT NULL,
    CONSTRAINT consultation_consultation_dates CHECK (closes_on >= opens_on),
    INDEX consultation_consultation_opens (opens_on)
);

-- Keeps what is said while no consultation is open. It has no dates and is never closed.
INSERT INTO consultation_consultation (id, title, question, description, closed, version)
VALUES (UNHEX('0C0DE0FA110F4E5A9D1D57A9D19C0001'), 'Standing record', '', '', FALSE, 0);

CREATE TABLE consultation_theme (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    consultation_id BINARY(16)   NOT NULL,
    slug            VARCHAR(80)  NOT NULL,
    name            VARCHAR(120) NOT NULL,
    summary         VARCHAR(400) NOT NULL,
    agreed          BOOLEAN      NOT NULL,
    version         INT          NOT NULL,
    UNIQUE KEY consultation_theme_slug (slug),
    UNIQUE KEY consultation_theme_name (consultation_id, name),
    CONSTRAINT consultation_theme_consultation
        FOREIGN KEY (consultation_id) REFERENCES consultation_consultation (id)
);

-- Of when something was said only the month is kept, and nothing of who said it.
CREATE TABLE consultation_contribution (
    id              BINARY(16)  NOT NULL PRIMARY KEY,
    consultation_id BINARY(16)  NOT NULL,
    number          VARCHAR(20) NOT NULL,
    method          VARCHAR(40) NOT NULL,
    words           TEXT        NOT NULL,
    ward_code       VARCHAR(20),
    event_id        BINARY(16),
    language        VARCHAR(20) NOT NULL,
    may_publish     BOOLEAN     NOT NULL,
    heard_in        DATE        NOT NULL,
    considered      BOOLEAN     NOT NULL,
    response_id     BINARY(16),
    receipt_hash    BINARY(32),
    UNIQUE KEY consultation_contribution_number (number),
    UNIQUE KEY consultation_contribution_response (response_id),
    UNIQUE KEY consultation_contribution_receipt (receipt_hash),
    INDEX consultation_contribution_desk (consultation_id, considered, number),
    INDEX consultation_contribution_event (event_id),
    CONSTRAINT consultation_contribution_consultation
        FOREIGN KEY (consultation_id) REFERENCES consultation_consultation (id)
);

CREATE TABLE consultation_coding (
    contribution_id BINARY(16) NOT NULL,
    theme_id        BINARY(16) NOT NULL,
    PRIMARY KEY (contribution_id, theme_id),
    INDEX consultation_coding_theme (theme_id),
    CONSTRAINT consultation_coding_contribution
        FOREIGN KEY (contribution_id) REFERENCES consultation_contribution (id) ON DELETE CASCADE,
    CONSTRAINT consultation_coding_theme FOREIGN KEY (theme_id) REFERENCES consultation_theme (id)
);

CREATE TABLE consultation_answer (
    theme_id          BINARY(16)  NOT NULL PRIMARY KEY,
    kind              VARCHAR(40) NOT NULL,
    words             TEXT        NOT NULL,
    commitment_number VARCHAR(20),
    commitment        VARCHAR(400),
    published_at      DATETIME(6),
    revised_at        DATETIME(6),
    version           INT         NOT NULL,
    INDEX consultation_answer_published (published_at),
    CONSTRAINT consultation_answer_theme FOREIGN KEY (theme_id) REFERENCES consultation_theme (id)
);
