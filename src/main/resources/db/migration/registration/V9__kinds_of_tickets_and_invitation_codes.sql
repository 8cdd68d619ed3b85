-- Which kind of ticket it is, and by which invitation code somebody booked; both are kept with the terms of booking.
-- Held places are those that were taken from the count of the code, and go back to it.
ALTER TABLE registration_ticket
    ADD COLUMN kind_id BINARY(16);

ALTER TABLE registration_registration
    ADD COLUMN code_id     BINARY(16),
    ADD COLUMN held_places BOOLEAN NOT NULL DEFAULT FALSE;
