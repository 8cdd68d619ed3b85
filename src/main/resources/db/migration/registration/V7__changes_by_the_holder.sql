-- Her own decision, which she can take back while there is room; what organisers ended stays ended.
ALTER TABLE registration_ticket
    ADD COLUMN restorable BOOLEAN NOT NULL DEFAULT FALSE;
