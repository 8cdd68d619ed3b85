CREATE TABLE network_organisation (
    id      BINARY(16)   NOT NULL PRIMARY KEY,
    name    VARCHAR(120) NOT NULL,
    kind    VARCHAR(40)  NOT NULL,
    about   VARCHAR(400) NOT NULL,
    website VARCHAR(400),
    version INT          NOT NULL,
    UNIQUE KEY network_organisation_name (name)
);

CREATE TABLE network_organisation_ward (
    organisation_id BINARY(16) NOT NULL,
    ward_code       VARCHAR(9) NOT NULL,
    PRIMARY KEY (organisation_id, ward_code),
    CONSTRAINT network_organisation_ward_of FOREIGN KEY (organisation_id) REFERENCES network_organisation (id) ON DELETE CASCADE
);
