CREATE TABLE places_ward (
    code                VARCHAR(9)   NOT NULL PRIMARY KEY,
    name                VARCHAR(120) NOT NULL,
    locality            VARCHAR(60)  NOT NULL,
    population          INT          NOT NULL,
    child_poverty_pct   DECIMAL(4, 1) NOT NULL,
    no_qualifications_pct DECIMAL(4, 1) NOT NULL,
    longitude           DECIMAL(8, 5) NOT NULL,
    latitude            DECIMAL(8, 5) NOT NULL,
    census_residents    INT          NOT NULL,
    census_asian        INT          NOT NULL,
    census_black        INT          NOT NULL,
    census_mixed        INT          NOT NULL,
    census_white        INT          NOT NULL,
    census_other        INT          NOT NULL,
    households          INT          NOT NULL,
    households_not_deprived INT      NOT NULL,
    CONSTRAINT places_ward_series CHECK (code BETWEEN 'E05011118' AND 'E05011186')
);

CREATE TABLE places_venue (
    id         BINARY(16)   NOT NULL PRIMARY KEY,
    name       VARCHAR(120) NOT NULL,
    address    VARCHAR(400) NOT NULL,
    ward_code  VARCHAR(9)   NOT NULL,
    directions VARCHAR(400) NOT NULL,
    version    INT          NOT NULL,
    CONSTRAINT places_venue_ward FOREIGN KEY (ward_code) REFERENCES places_ward (code)
);

CREATE TABLE places_room (
    id           BINARY(16)   NOT NULL PRIMARY KEY,
    venue_id     BINARY(16)   NOT NULL,
    name         VARCHAR(120) NOT NULL,
    capacity     INT          NOT NULL,
    step_free    BOOLEAN      NOT NULL,
    hearing_loop BOOLEAN      NOT NULL,
    position     INT          NOT NULL,
    UNIQUE KEY places_room_name (venue_id, name),
    CONSTRAINT places_room_venue FOREIGN KEY (venue_id) REFERENCES places_venue (id) ON DELETE CASCADE,
    CONSTRAINT places_room_capacity CHECK (capacity > 0)
);
