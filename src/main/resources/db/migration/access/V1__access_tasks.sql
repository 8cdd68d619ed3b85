-- What organisers said of something to be arranged, and for when and where they said it. Who needs it is not kept here.
CREATE TABLE access_task (
    id         BINARY(16)   NOT NULL PRIMARY KEY,
    event_id   BINARY(16)   NOT NULL,
    subject_id BINARY(16)   NOT NULL,
    matter     VARCHAR(40)  NOT NULL,
    stage      VARCHAR(40)  NOT NULL,
    owner_id   BINARY(16),
    due_on     DATE,
    note       VARCHAR(400) NOT NULL,
    title      VARCHAR(120) NOT NULL,
    starts_at  DATETIME(6)  NOT NULL,
    venue_id   BINARY(16)   NOT NULL,
    room_id    BINARY(16),
    place      VARCHAR(120) NOT NULL,
    changed_by BINARY(16)   NOT NULL,
    changed_at DATETIME(6)  NOT NULL,
    version    INT          NOT NULL,
    UNIQUE KEY access_task_key (event_id, subject_id, matter)
);

-- Whom it was confirmed for.
CREATE TABLE access_mark (
    task_id BINARY(16) NOT NULL,
    mark    BINARY(16) NOT NULL,
    PRIMARY KEY (task_id, mark),
    CONSTRAINT access_mark_task FOREIGN KEY (task_id) REFERENCES access_task (id) ON DELETE CASCADE
);
