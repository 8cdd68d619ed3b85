-- Addresses are compared letter by letter: with the usual collation "josé@..." would be given the account of "jose@...".
ALTER TABLE accounts_account
    MODIFY COLUMN email VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;
ALTER TABLE accounts_sign_in_request
    MODIFY COLUMN email VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;

-- The secret must be readable to work out the code that is right just now, so it is no hash.
CREATE TABLE accounts_second_factor (
    id            BINARY(16)  NOT NULL PRIMARY KEY,
    account_id    BINARY(16)  NOT NULL,
    secret        BINARY(20)  NOT NULL,
    set_up_at     DATETIME(6) NOT NULL,
    last_step     BIGINT      NOT NULL,
    wrong_codes   INT         NOT NULL,
    blocked_until DATETIME(6),
    UNIQUE KEY accounts_second_factor_account (account_id),
    CONSTRAINT accounts_second_factor_account FOREIGN KEY (account_id) REFERENCES accounts_account (id) ON DELETE CASCADE
);

CREATE TABLE accounts_recovery_code (
    id        BINARY(16) NOT NULL PRIMARY KEY,
    factor_id BINARY(16) NOT NULL,
    code_hash BINARY(32) NOT NULL,
    UNIQUE KEY accounts_recovery_code_hash (factor_id, code_hash),
    CONSTRAINT accounts_recovery_code_factor FOREIGN KEY (factor_id) REFERENCES accounts_second_factor (id) ON DELETE CASCADE
);
