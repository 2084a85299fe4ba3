-- What is searched for, a row for each words, language and day of the site's time zone (days since 1970). Nothing says
-- who asked, when within the day, or from where.
CREATE TABLE search_record (
    day INT NOT NULL,
    language VARCHAR(2) NOT NULL,
    words VARCHAR(100) NOT NULL,
    asked BIGINT NOT NULL,
    -- pages of entries that were opened from it
    opened BIGINT NOT NULL,
    -- the most that it found on that day; -1 where that is not known
    found BIGINT NOT NULL,
    PRIMARY KEY (day, language, words)
);
