-- One row for ever: who locks it may seed or remove. NONE until the first start, PRESENT, or REMOVED for good.
CREATE TABLE demonstration_state (
    id         TINYINT     NOT NULL PRIMARY KEY,
    state      VARCHAR(40) NOT NULL,
    changed_at DATETIME(6),
    CONSTRAINT demonstration_state_one CHECK (id = 1)
);

INSERT INTO demonstration_state (id, state) VALUES (1, 'NONE');

-- What the demonstration made, so that nothing else is ever removed with it.
CREATE TABLE demonstration_item (
    kind VARCHAR(40) NOT NULL,
    id   BINARY(16)  NOT NULL,
    PRIMARY KEY (kind, id)
);
