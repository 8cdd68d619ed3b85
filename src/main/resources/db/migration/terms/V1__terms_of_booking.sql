-- On what terms an event can be booked. An event without a row can be booked by everybody from its publication to its end.
-- Times are instants; who changes anything of one event's terms locks the row, and the version counts the changes.
CREATE TABLE terms_terms (
    event_id     BINARY(16) NOT NULL PRIMARY KEY,
    opens_at     DATETIME(6),
    closes_at    DATETIME(6),
    invited_only BOOLEAN    NOT NULL,
    approval     BOOLEAN    NOT NULL,
    version      INT        NOT NULL
);

-- How many of each kind are taken is counted with the places of the event; null is no limit of its own.
CREATE TABLE terms_ticket_kind (
    id       BINARY(16)   NOT NULL PRIMARY KEY,
    event_id BINARY(16)   NOT NULL,
    position INT          NOT NULL,
    name     VARCHAR(120) NOT NULL,
    places   INT,
    INDEX terms_ticket_kind_event (event_id),
    CONSTRAINT terms_ticket_kind_of FOREIGN KEY (event_id) REFERENCES terms_terms (event_id) ON DELETE CASCADE
);

-- A code by which somebody books before booking opens, or where only invited people book; with it places may be held.
CREATE TABLE terms_invitation_code (
    id         BINARY(16)   NOT NULL PRIMARY KEY,
    event_id   BINARY(16)   NOT NULL,
    code       VARCHAR(10)  NOT NULL,
    for_whom   VARCHAR(120) NOT NULL,
    held       INT          NOT NULL,
    release_on DATE,
    state      VARCHAR(40)  NOT NULL,
    version    INT          NOT NULL,
    UNIQUE KEY terms_invitation_code_once (event_id, code),
    INDEX terms_invitation_code_release (state, release_on)
);
