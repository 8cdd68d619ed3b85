CREATE TABLE checkin_door (
    id         BINARY(16)   NOT NULL PRIMARY KEY,
    event_id   BINARY(16)   NOT NULL,
    name       VARCHAR(120) NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    UNIQUE KEY checkin_door_name (event_id, name)
);

CREATE TABLE checkin_device (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    door_id         BINARY(16)   NOT NULL,
    event_id        BINARY(16)   NOT NULL,
    name            VARCHAR(120) NOT NULL,
    code_hash       BINARY(32)   NOT NULL,
    code_expires_at DATETIME(6)  NOT NULL,
    token_hash      BINARY(32),
    created_at      DATETIME(6)  NOT NULL,
    paired_at       DATETIME(6),
    last_seen_at    DATETIME(6),
    expires_at      DATETIME(6)  NOT NULL,
    revoked_at      DATETIME(6),
    UNIQUE KEY checkin_device_code (code_hash),
    UNIQUE KEY checkin_device_token (token_hash),
    INDEX checkin_device_event (event_id, created_at),
    CONSTRAINT checkin_device_door FOREIGN KEY (door_id) REFERENCES checkin_door (id)
);

-- Every presentation of a code, also the refused ones. The same number from the same device is one presentation.
CREATE TABLE checkin_scan (
    id          BINARY(16)   NOT NULL PRIMARY KEY,
    device_id   BINARY(16)   NOT NULL,
    client_id   BINARY(16)   NOT NULL,
    door_id     BINARY(16)   NOT NULL,
    event_id    BINARY(16)   NOT NULL,
    ticket_id   BINARY(16),
    code_hash   BINARY(32)   NOT NULL,
    outcome     VARCHAR(40)  NOT NULL,
    reason      VARCHAR(40),
    first_at    DATETIME(6),
    first_door  VARCHAR(120),
    offline     BOOLEAN      NOT NULL,
    scanned_at  DATETIME(6)  NOT NULL,
    received_at DATETIME(6)  NOT NULL,
    UNIQUE KEY checkin_scan_client (device_id, client_id),
    INDEX checkin_scan_event (event_id, received_at),
    CONSTRAINT checkin_scan_device FOREIGN KEY (device_id) REFERENCES checkin_device (id),
    CONSTRAINT checkin_scan_reason CHECK ((outcome = 'ADMITTED') = (reason IS NULL))
);

-- The key admits a ticket once, however many doors ask at the same moment.
CREATE TABLE checkin_arrival (
    event_id   BINARY(16)  NOT NULL,
    ticket_id  BINARY(16)  NOT NULL,
    door_id    BINARY(16)  NOT NULL,
    scan_id    BINARY(16)  NOT NULL,
    arrived_at DATETIME(6) NOT NULL,
    PRIMARY KEY (event_id, ticket_id),
    INDEX checkin_arrival_time (event_id, arrived_at),
    CONSTRAINT checkin_arrival_door FOREIGN KEY (door_id) REFERENCES checkin_door (id)
);
