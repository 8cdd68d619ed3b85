CREATE TABLE events_event (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    slug            VARCHAR(140) NOT NULL,
    kind            VARCHAR(40)  NOT NULL,
    status          VARCHAR(40)  NOT NULL,
    title           VARCHAR(120) NOT NULL,
    summary         VARCHAR(400) NOT NULL,
    description     TEXT         NOT NULL,
    starts_at       DATETIME(6)  NOT NULL,
    ends_at         DATETIME(6)  NOT NULL,
    zone            VARCHAR(60)  NOT NULL,
    venue_id        BINARY(16)   NOT NULL,
    capacity        INT          NOT NULL,
    topic           VARCHAR(40)  NOT NULL,
    organisation_id BINARY(16),
    version         INT          NOT NULL,
    UNIQUE KEY events_event_slug (slug),
    INDEX events_event_when (status, ends_at),
    CONSTRAINT events_event_time CHECK (ends_at > starts_at),
    CONSTRAINT events_event_capacity CHECK (capacity >= 1)
);

CREATE TABLE events_access (
    event_id BINARY(16)  NOT NULL,
    need     VARCHAR(40) NOT NULL,
    PRIMARY KEY (event_id, need),
    CONSTRAINT events_access_event FOREIGN KEY (event_id) REFERENCES events_event (id) ON DELETE CASCADE
);
