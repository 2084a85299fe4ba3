-- What a start asks: which of the newest commits the log has.
CREATE INDEX audit_revision ON audit (revision);
