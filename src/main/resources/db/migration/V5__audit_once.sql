-- A commit stands once in the log. Releases before this one could record it twice when a start met a change: the line
-- that knows whence it came stays.
DELETE FROM audit
WHERE revision <> '' AND address = 'restart' AND EXISTS (
    SELECT 1 FROM audit other
    WHERE other.revision = audit.revision AND other.action = audit.action AND other.entry = audit.entry
        AND other.address <> 'restart');
DELETE FROM audit
WHERE revision <> '' AND EXISTS (
    SELECT 1 FROM audit other
    WHERE other.revision = audit.revision AND other.action = audit.action AND other.entry = audit.entry
        AND other.id < audit.id);
CREATE UNIQUE INDEX audit_once ON audit (revision, action, entry) WHERE revision <> '';
