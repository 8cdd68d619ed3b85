-- "Cafe" and "Café" are two tracks.
ALTER TABLE programme_session
    MODIFY COLUMN track_name VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
