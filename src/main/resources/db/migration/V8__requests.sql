-- What programs sent with a key of their own, so that the same request twice is the same as once, also over a restart.
CREATE TABLE api_request (
    -- from the account and the key
    id VARCHAR(64) NOT NULL PRIMARY KEY,
    account_id VARCHAR(36) NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    -- of method, address, version and body
    fingerprint VARCHAR(64) NOT NULL,
    -- which run of the site is at it; of one that is over nobody knows how far it came
    run VARCHAR(36) NOT NULL,
    begun_at BIGINT NOT NULL,
    -- 0 as long as there is no answer
    status INT NOT NULL,
    location VARCHAR(400) NOT NULL,
    version VARCHAR(60) NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX api_request_begun ON api_request (begun_at);
CREATE INDEX api_request_account ON api_request (account_id);
