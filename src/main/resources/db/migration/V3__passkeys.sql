-- The names of this table and its columns are those that Spring Security 7 asks for. Whose a key is stands in it as the
-- account's id: that text, read as base64url, is what a device keeps for the person.

CREATE TABLE user_credentials (
    credential_id VARCHAR(1400) NOT NULL PRIMARY KEY,
    user_entity_user_id VARCHAR(36) NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    public_key BYTEA NOT NULL,
    signature_count BIGINT NOT NULL,
    uv_initialized BOOLEAN NOT NULL,
    backup_eligible BOOLEAN NOT NULL,
    authenticator_transports VARCHAR(200) NOT NULL,
    public_key_credential_type VARCHAR(50) NOT NULL,
    backup_state BOOLEAN NOT NULL,
    attestation_object BYTEA NOT NULL,
    attestation_client_data_json BYTEA NOT NULL,
    created TIMESTAMP WITH TIME ZONE NOT NULL,
    last_used TIMESTAMP WITH TIME ZONE NOT NULL,
    label VARCHAR(200) NOT NULL
);
CREATE INDEX user_credentials_account ON user_credentials (user_entity_user_id);
