CREATE TABLE registration_registration (
    id          BINARY(16)   NOT NULL PRIMARY KEY,
    event_id    BINARY(16)   NOT NULL,
    status      VARCHAR(40)  NOT NULL,
    email       VARCHAR(254) NOT NULL,
    locale      VARCHAR(35)  NOT NULL,
    request_key BINARY(16)   NOT NULL,
    link_hash   BINARY(32)   NOT NULL,
    letters     INT          NOT NULL,
    sequence    INT          NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    changed_at  DATETIME(6)  NOT NULL,
    UNIQUE KEY registration_registration_request (request_key),
    UNIQUE KEY registration_registration_link (link_hash),
    INDEX registration_registration_event (event_id, created_at)
);

CREATE TABLE registration_ticket (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    registration_id BINARY(16)   NOT NULL,
    event_id        BINARY(16)   NOT NULL,
    position        INT          NOT NULL,
    holder_name     VARCHAR(200) NOT NULL,
    state           VARCHAR(40)  NOT NULL,
    code            VARCHAR(26)  NOT NULL,
    spoken_code     VARCHAR(6)   NOT NULL,
    access_needs    VARCHAR(400) NOT NULL,
    access_note     VARCHAR(400) NOT NULL,
    UNIQUE KEY registration_ticket_code (code),
    UNIQUE KEY registration_ticket_spoken_code (event_id, spoken_code),
    INDEX registration_ticket_registration (registration_id),
    CONSTRAINT registration_ticket_of FOREIGN KEY (registration_id) REFERENCES registration_registration (id) ON DELETE CASCADE
);

CREATE TABLE registration_sign_up (
    ticket_id  BINARY(16) NOT NULL,
    session_id BINARY(16) NOT NULL,
    PRIMARY KEY (ticket_id, session_id),
    CONSTRAINT registration_sign_up_ticket FOREIGN KEY (ticket_id) REFERENCES registration_ticket (id) ON DELETE CASCADE
);

-- How many places of an event, or of one of its sessions, are taken. The limit itself is the event's or the session's.
CREATE TABLE registration_places (
    subject_id BINARY(16) NOT NULL PRIMARY KEY,
    event_id   BINARY(16) NOT NULL,
    taken      INT        NOT NULL,
    INDEX registration_places_event (event_id),
    CONSTRAINT registration_places_taken CHECK (taken >= 0)
);
