-- Browsers that an account was entered from: who tries passwords elsewhere slows nobody down there. Only a hash is kept.

CREATE TABLE known_device (
    token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    account_id VARCHAR(36) NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    seen_at BIGINT NOT NULL
);
CREATE INDEX known_device_account ON known_device (account_id, seen_at);
