-- What those who hold places know of their event, and since when it has been something else: they are told once, after it
-- has been left alone for a while.
CREATE TABLE registration_told (
    event_id          BINARY(16)   NOT NULL PRIMARY KEY,
    title             VARCHAR(120) NOT NULL,
    starts_at         DATETIME(6)  NOT NULL,
    ends_at           DATETIME(6)  NOT NULL,
    zone              VARCHAR(60)  NOT NULL,
    venue_name        VARCHAR(120) NOT NULL,
    address           VARCHAR(400) NOT NULL,
    directions        VARCHAR(400) NOT NULL,
    programme_release INT          NOT NULL,
    times_told        INT          NOT NULL,
    changed_at        DATETIME(6),
    INDEX registration_told_waiting (changed_at)
);

INSERT INTO registration_told
    (event_id, title, starts_at, ends_at, zone, venue_name, address, directions, programme_release, times_told)
    SELECT e.id, e.title, e.starts_at, e.ends_at, e.zone, v.name, v.address, v.directions,
           (SELECT COALESCE(MAX(r.number), 0) FROM programme_release r WHERE r.event_id = e.id), 0
    FROM events_event e JOIN places_venue v ON v.id = e.venue_id
    WHERE e.status = 'PUBLISHED';

-- The secret in the address of a registration's own calendar; whoever has it sees the choices and nothing else.
ALTER TABLE registration_registration
    ADD COLUMN calendar_key VARCHAR(40),
    ADD UNIQUE KEY registration_registration_calendar (calendar_key);
