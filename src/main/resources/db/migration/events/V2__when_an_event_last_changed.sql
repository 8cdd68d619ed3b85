-- Calendars are told when what they show last changed.
ALTER TABLE events_event
    ADD COLUMN changed_at DATETIME(6);

UPDATE events_event
    SET changed_at = UTC_TIMESTAMP(6);

ALTER TABLE events_event
    MODIFY COLUMN changed_at DATETIME(6) NOT NULL;
