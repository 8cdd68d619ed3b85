-- A list of 20,000 people is found and searched in these two, without touching the rows themselves.
ALTER TABLE registration_registration
    ADD INDEX registration_registration_list (event_id, created_at, id, email, status),
    DROP INDEX registration_registration_event;
ALTER TABLE registration_ticket
    ADD INDEX registration_ticket_list (registration_id, position, holder_name, spoken_code, state),
    DROP INDEX registration_ticket_registration;

-- Which columns of a list a person looks at, in their order: kept with the account, so that they are there on any computer.
CREATE TABLE registration_list_columns (
    account_id BINARY(16)   NOT NULL,
    list_name  VARCHAR(40)  NOT NULL,
    shown      VARCHAR(400) NOT NULL,
    PRIMARY KEY (account_id, list_name)
);

-- Something that is done to many registrations, in the background.
CREATE TABLE registration_bulk (
    id          BINARY(16)   NOT NULL PRIMARY KEY,
    event_id    BINARY(16)   NOT NULL,
    kind        VARCHAR(40)  NOT NULL,
    reason      VARCHAR(400) NOT NULL,
    account_id  BINARY(16)   NOT NULL,
    started_at  DATETIME(6)  NOT NULL,
    finished_at DATETIME(6),
    dismissed   BOOLEAN      NOT NULL,
    INDEX registration_bulk_event (event_id, started_at),
    INDEX registration_bulk_finished (finished_at)
);

-- No outcome: not done yet. The outcome is stored in the transaction that does it, so that nothing is done twice.
CREATE TABLE registration_bulk_item (
    bulk_id         BINARY(16) NOT NULL,
    registration_id BINARY(16) NOT NULL,
    outcome         VARCHAR(40),
    PRIMARY KEY (bulk_id, registration_id),
    INDEX registration_bulk_item_outcome (bulk_id, outcome),
    CONSTRAINT registration_bulk_item_of FOREIGN KEY (bulk_id) REFERENCES registration_bulk (id) ON DELETE CASCADE
);
