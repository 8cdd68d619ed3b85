-- Who makes a letter's files when it leaves, and which.
ALTER TABLE mail_letter
    ADD COLUMN source VARCHAR(60),
    ADD COLUMN source_key VARCHAR(190);
