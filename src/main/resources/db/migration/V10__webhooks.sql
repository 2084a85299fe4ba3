-- Programs that asked to be told. The secret signs what is sent, so it is kept as it is. Limits are as those of
-- role_grant.
CREATE TABLE webhook (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    name VARCHAR(50) NOT NULL,
    url VARCHAR(1000) NOT NULL,
    secret VARCHAR(100) NOT NULL,
    -- still signs until then, beside the new one; empty where there is none
    former_secret VARCHAR(100) NOT NULL,
    former_until BIGINT NOT NULL,
    kinds VARCHAR(200) NOT NULL,
    regions VARCHAR(2000) NOT NULL,
    types VARCHAR(200) NOT NULL,
    languages VARCHAR(100) NOT NULL,
    made_at BIGINT NOT NULL,
    active BOOLEAN NOT NULL,
    -- since when nothing was taken; 0 where the last was
    failing_since BIGINT NOT NULL,
    -- whether the site gave up, not a person
    given_up BOOLEAN NOT NULL
);

CREATE TABLE webhook_delivery (
    -- stays the same however often it is sent
    id VARCHAR(80) NOT NULL PRIMARY KEY,
    webhook_id VARCHAR(36) NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
    kind VARCHAR(40) NOT NULL,
    about VARCHAR(200) NOT NULL,
    body TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    -- waiting, delivered or failed
    state VARCHAR(10) NOT NULL,
    tries INT NOT NULL,
    -- first try since it was made or asked for again; 0 where there was none
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    -- 0 where nothing answered
    status INT NOT NULL,
    answer VARCHAR(500) NOT NULL
);
CREATE INDEX webhook_delivery_log ON webhook_delivery (webhook_id, made_at);
CREATE INDEX webhook_delivery_made ON webhook_delivery (made_at);

-- The commit up to which deliveries have been made.
CREATE TABLE webhook_place (
    id INT NOT NULL PRIMARY KEY,
    revision VARCHAR(40) NOT NULL
);

-- The names of this table and its columns are those that db-scheduler 16 asks for.
CREATE TABLE scheduled_tasks (
    task_name VARCHAR(100) NOT NULL,
    task_instance VARCHAR(100) NOT NULL,
    task_data BYTEA,
    execution_time TIMESTAMP WITH TIME ZONE NOT NULL,
    picked BOOLEAN NOT NULL,
    picked_by VARCHAR(50),
    last_success TIMESTAMP WITH TIME ZONE,
    last_failure TIMESTAMP WITH TIME ZONE,
    consecutive_failures INT,
    last_heartbeat TIMESTAMP WITH TIME ZONE,
    version BIGINT NOT NULL,
    priority SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
