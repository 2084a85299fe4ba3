-- With these programs act in a person's name. Only a hash is kept: who reads the database cannot use them. Limits are as
-- those of role_grant.
CREATE TABLE api_token (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    account_id VARCHAR(36) NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    name VARCHAR(50) NOT NULL,
    hash VARCHAR(64) NOT NULL UNIQUE,
    -- its first signs, to know it again
    shown VARCHAR(20) NOT NULL,
    scopes VARCHAR(100) NOT NULL,
    regions VARCHAR(2000) NOT NULL,
    types VARCHAR(200) NOT NULL,
    languages VARCHAR(100) NOT NULL,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    -- to some minutes; 0 where it never was
    used_at BIGINT NOT NULL,
    used_from VARCHAR(64) NOT NULL
);
CREATE INDEX api_token_account ON api_token (account_id);

-- What a program came with; empty where a person had signed in.
ALTER TABLE audit ADD COLUMN token VARCHAR(80) NOT NULL DEFAULT '';
