-- What happened to a registration after it was booked. Who booked, and when, stands in the registration itself.
CREATE TABLE registration_history (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    registration_id BINARY(16)   NOT NULL,
    happened_at     DATETIME(6)  NOT NULL,
    kind            VARCHAR(40)  NOT NULL,
    actor           VARCHAR(40)  NOT NULL,
    account_id      BINARY(16),
    detail          VARCHAR(400) NOT NULL,
    INDEX registration_history_of (registration_id, id),
    CONSTRAINT registration_history_registration FOREIGN KEY (registration_id) REFERENCES registration_registration (id) ON DELETE CASCADE
);
