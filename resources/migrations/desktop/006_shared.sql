-- Several desktops on one workspace. The relay's log says the order: what was written here and is not in it yet may be put
-- behind what others wrote. Everything else still only grows.
CREATE TABLE outgoing_next (
    seq INTEGER PRIMARY KEY -- of operations; without a reference, for both go and come back in one transaction
) STRICT;
INSERT INTO outgoing_next (seq) SELECT seq FROM outgoing;
DROP TABLE outgoing;
ALTER TABLE outgoing_next RENAME TO outgoing;

DROP TRIGGER operations_are_not_removed;
CREATE TRIGGER operations_are_not_removed BEFORE DELETE ON operations
WHEN NOT EXISTS (SELECT 1 FROM outgoing WHERE seq = OLD.seq)
BEGIN
    SELECT RAISE(ABORT, 'operations are never removed');
END;

CREATE TABLE not_applied (
    op     BLOB PRIMARY KEY,
    stream BLOB    NOT NULL,
    act    TEXT    NOT NULL,
    author BLOB    NOT NULL,
    at     INTEGER NOT NULL,
    reason TEXT    NOT NULL,
    bytes  BLOB    NOT NULL, -- the operation as it was signed
    hidden INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Statements of membership, in their order.
CREATE TABLE statements (
    number INTEGER PRIMARY KEY,
    bytes  BLOB NOT NULL
) STRICT;

-- Files that others' operations name and that are not here yet.
CREATE TABLE missing_files (sha256 BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
