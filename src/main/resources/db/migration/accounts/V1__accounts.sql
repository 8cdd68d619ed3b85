CREATE TABLE accounts_account (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    email           VARCHAR(254) NOT NULL,
    name            VARCHAR(120) NOT NULL,
    active          BOOLEAN      NOT NULL,
    created_at      DATETIME(6)  NOT NULL,
    last_sign_in_at DATETIME(6),
    version         INT          NOT NULL,
    UNIQUE KEY accounts_account_email (email)
);

CREATE TABLE accounts_role (
    account_id BINARY(16)  NOT NULL,
    role       VARCHAR(40) NOT NULL,
    PRIMARY KEY (account_id, role),
    CONSTRAINT accounts_role_account FOREIGN KEY (account_id) REFERENCES accounts_account (id) ON DELETE CASCADE
);

CREATE TABLE accounts_sign_in_request (
    id          BINARY(16)   NOT NULL PRIMARY KEY,
    email       VARCHAR(254) NOT NULL,
    token_hash  BINARY(32)   NOT NULL,
    browser     BINARY(32),
    return_path VARCHAR(500) NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    expires_at  DATETIME(6)  NOT NULL,
    used        BOOLEAN      NOT NULL,
    UNIQUE KEY accounts_sign_in_request_token (token_hash),
    INDEX accounts_sign_in_request_email (email, created_at)
);
