CREATE TABLE messages_message (
    id          BINARY(16)   NOT NULL PRIMARY KEY,
    event_id    BINARY(16)   NOT NULL,
    purpose     VARCHAR(40)  NOT NULL,
    subject     VARCHAR(120) NOT NULL,
    body        TEXT         NOT NULL,
    audience    VARCHAR(120) NOT NULL,
    timing      VARCHAR(60)  NOT NULL,
    state       VARCHAR(40)  NOT NULL,
    due_at      DATETIME(6),
    gathered    BOOLEAN      NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    started_at  DATETIME(6),
    ended_at    DATETIME(6),
    stop_reason VARCHAR(40),
    version     INT          NOT NULL,
    INDEX messages_message_event (event_id, created_at),
    INDEX messages_message_due (state, due_at)
);

-- Whom a message is meant for, written down when its sending begins. The second key lets no address get it twice.
CREATE TABLE messages_recipient (
    message_id      BINARY(16)   NOT NULL,
    registration_id BINARY(16)   NOT NULL,
    name            VARCHAR(200) NOT NULL,
    address         VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    state           VARCHAR(40)  NOT NULL,
    PRIMARY KEY (message_id, registration_id),
    UNIQUE KEY messages_recipient_address (message_id, address),
    INDEX messages_recipient_state (message_id, state),
    CONSTRAINT messages_recipient_message FOREIGN KEY (message_id) REFERENCES messages_message (id) ON DELETE CASCADE
);

-- Who wants no messages that are not about their own booking.
CREATE TABLE messages_opt_out (
    address VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    since   DATETIME(6)                                            NOT NULL
);

-- Whose link to unsubscribe has which hash.
CREATE TABLE messages_opt_out_link (
    token_hash BINARY(32)                                             NOT NULL PRIMARY KEY,
    event_id   BINARY(16)                                             NOT NULL,
    address    VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    INDEX messages_opt_out_link_event (event_id)
);
