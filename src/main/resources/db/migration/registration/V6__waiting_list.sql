-- A party waits, is offered places until a moment, and takes them or lets them lapse. Higher priority comes first, then the
-- lower number, which is given under the event's lock: clocks differ, and two may join in one instant.
ALTER TABLE registration_registration
    ADD COLUMN waiting_since DATETIME(6),
    ADD COLUMN queue_number  INT NOT NULL DEFAULT 0,
    ADD COLUMN priority      INT NOT NULL DEFAULT 0,
    ADD COLUMN offered_until DATETIME(6),
    ADD INDEX registration_registration_waiting (event_id, status, priority, queue_number),
    ADD INDEX registration_registration_offered (status, offered_until);

-- Persons who wait: as long as there are any, nobody books past them. Places that are offered count as taken.
ALTER TABLE registration_places
    ADD COLUMN waiting INT NOT NULL DEFAULT 0,
    ADD CONSTRAINT registration_places_waiting CHECK (waiting >= 0);

-- Private links beside the one of the first mail: a later mail carries one of its own, and the earlier ones go on working.
CREATE TABLE registration_link (
    link_hash       BINARY(32)  NOT NULL PRIMARY KEY,
    registration_id BINARY(16)  NOT NULL,
    made_at         DATETIME(6) NOT NULL,
    INDEX registration_link_registration (registration_id),
    CONSTRAINT registration_link_of FOREIGN KEY (registration_id) REFERENCES registration_registration (id) ON DELETE CASCADE
);
