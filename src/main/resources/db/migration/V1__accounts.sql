-- One SQL for SQLite and PostgreSQL. Times are milliseconds since 1970, UTC. SQLite takes any name of a type; BYTEA
-- keeps bytes as they are there too.

CREATE TABLE account (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    email VARCHAR(100) NOT NULL UNIQUE,
    name VARCHAR(100) NOT NULL,
    state VARCHAR(20) NOT NULL,
    -- empty until a password is chosen
    password VARCHAR(200) NOT NULL,
    -- changes with the password, the roles and the state: sessions that carry another one are over
    stamp VARCHAR(36) NOT NULL,
    created_at BIGINT NOT NULL
);

-- What a person may do. Empty limits mean everything; values are parted by single spaces.
CREATE TABLE role_grant (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    account_id VARCHAR(36) NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    role VARCHAR(20) NOT NULL,
    regions VARCHAR(2000) NOT NULL,
    types VARCHAR(200) NOT NULL,
    languages VARCHAR(100) NOT NULL
);
CREATE INDEX role_grant_account ON role_grant (account_id);

-- Whose an entry is: organisers change only their own events.
CREATE TABLE entry_owner (
    entry VARCHAR(200) NOT NULL,
    account_id VARCHAR(36) NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    PRIMARY KEY (entry, account_id)
);

-- Links that work once. Only a hash is kept: who reads the database cannot use them.
CREATE TABLE one_time_link (
    hash VARCHAR(64) NOT NULL PRIMARY KEY,
    purpose VARCHAR(20) NOT NULL,
    account_id VARCHAR(36) REFERENCES account (id) ON DELETE CASCADE,
    expires_at BIGINT NOT NULL
);
CREATE INDEX one_time_link_account ON one_time_link (account_id);

-- Failed or running tries to sign in, of an account or from an address.
CREATE TABLE sign_in_try (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    subject VARCHAR(200) NOT NULL,
    tried_at BIGINT NOT NULL
);
CREATE INDEX sign_in_try_subject ON sign_in_try (subject, tried_at);
CREATE INDEX sign_in_try_time ON sign_in_try (tried_at);

-- Never changed and never deleted by the site; names are kept as they were, whatever becomes of the account.
CREATE TABLE audit (
    -- begins with the time, so that the order of ids is the order of what happened
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    happened_at BIGINT NOT NULL,
    account_id VARCHAR(36) NOT NULL,
    person VARCHAR(210) NOT NULL,
    action VARCHAR(50) NOT NULL,
    entry VARCHAR(200) NOT NULL,
    revision VARCHAR(64) NOT NULL,
    detail VARCHAR(500) NOT NULL,
    address VARCHAR(64) NOT NULL
);
CREATE INDEX audit_account ON audit (account_id, id);
CREATE INDEX audit_entry ON audit (entry, id);
CREATE INDEX audit_action ON audit (action, id);
