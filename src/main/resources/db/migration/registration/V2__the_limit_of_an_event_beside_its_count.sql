-- So that a booking is one conditional update: an event's capacity, or 0 while it cannot be booked. A session's limit is
-- that of the released programme; it has none here.
ALTER TABLE registration_places
    ADD COLUMN capacity INT;

UPDATE registration_places p
    JOIN events_event e ON e.id = p.subject_id
    SET p.capacity = CASE WHEN e.status = 'PUBLISHED' THEN e.capacity ELSE 0 END;
