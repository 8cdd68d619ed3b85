-- Two guests may arrive within the precision of the clock; the number tells who came later.
ALTER TABLE checkin_arrival
    ADD COLUMN number BIGINT NOT NULL AUTO_INCREMENT,
    ADD UNIQUE KEY checkin_arrival_number (number);
