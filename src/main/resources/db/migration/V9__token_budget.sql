-- How many requests a token has in a minute; 0 where it has as many as the site gives to each.
ALTER TABLE api_token ADD COLUMN budget INT NOT NULL DEFAULT 0;
