-- Whom staff register may have no mail address: nothing is mailed then, and organisers tell her by telephone.
ALTER TABLE registration_registration
    MODIFY COLUMN email VARCHAR(254),
    ADD COLUMN phone VARCHAR(40);

-- Who registered somebody for her, how she asked for it, and that she agreed to what is kept, in the words she was told.
CREATE TABLE registration_consent (
    registration_id BINARY(16)    NOT NULL PRIMARY KEY,
    way             VARCHAR(40)   NOT NULL,
    statement       VARCHAR(1000) NOT NULL,
    account_id      BINARY(16),
    taken_at        DATETIME(6)   NOT NULL,
    CONSTRAINT registration_consent_of FOREIGN KEY (registration_id) REFERENCES registration_registration (id) ON DELETE CASCADE
);
