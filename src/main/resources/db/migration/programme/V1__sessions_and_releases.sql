CREATE TABLE programme_session (
    id               BINARY(16)   NOT NULL PRIMARY KEY,
    event_id         BINARY(16)   NOT NULL,
    title            VARCHAR(120) NOT NULL,
    abstract_text    TEXT         NOT NULL,
    kind             VARCHAR(40)  NOT NULL,
    room_id          BINARY(16)   NOT NULL,
    room_name        VARCHAR(120) NOT NULL,
    starts_at        DATETIME(6)  NOT NULL,
    minutes          INT          NOT NULL,
    track_name       VARCHAR(120),
    track_colour     VARCHAR(40),
    speakers         VARCHAR(400) NOT NULL,
    sign_up_capacity INT,
    version          INT          NOT NULL,
    KEY programme_session_event (event_id, starts_at),
    CONSTRAINT programme_session_length CHECK (minutes > 0),
    CONSTRAINT programme_session_sign_up CHECK (sign_up_capacity IS NULL OR sign_up_capacity > 0),
    CONSTRAINT programme_session_track CHECK ((track_name IS NULL) = (track_colour IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE programme_release (
    id          BINARY(16)   NOT NULL PRIMARY KEY,
    event_id    BINARY(16)   NOT NULL,
    number      INT          NOT NULL,
    released_at DATETIME(6)  NOT NULL,
    notes       VARCHAR(400) NOT NULL,
    UNIQUE KEY programme_release_number (event_id, number),
    CONSTRAINT programme_release_counts CHECK (number > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE programme_released_session (
    release_id       BINARY(16)   NOT NULL,
    session_id       BINARY(16)   NOT NULL,
    title            VARCHAR(120) NOT NULL,
    abstract_text    TEXT         NOT NULL,
    kind             VARCHAR(40)  NOT NULL,
    room_id          BINARY(16)   NOT NULL,
    room_name        VARCHAR(120) NOT NULL,
    starts_at        DATETIME(6)  NOT NULL,
    minutes          INT          NOT NULL,
    track_name       VARCHAR(120),
    track_colour     VARCHAR(40),
    speakers         VARCHAR(400) NOT NULL,
    sign_up_capacity INT,
    PRIMARY KEY (release_id, session_id),
    CONSTRAINT programme_released_session_release FOREIGN KEY (release_id) REFERENCES programme_release (id) ON DELETE CASCADE,
    CONSTRAINT programme_released_session_length CHECK (minutes > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
