-- The service sees to it that a venue's rooms have different names. The key compared them without accents and emoji, and
-- forbade what is right at the end but not in between, such as two rooms that swap their names.
ALTER TABLE places_room
    ADD INDEX places_room_venue_id (venue_id),
    DROP INDEX places_room_name;
