-- The log of changes becomes a chain of hashes that outlives an erasure: what is personal of an entry stands in a table
-- of its own, and the entry keeps only a salted hash of it. docs/formats/relay-log.md
ALTER TABLE change ADD COLUMN person_hash BLOB;
ALTER TABLE change ADD COLUMN chain BLOB; -- none: an entry from before this migration

CREATE TABLE change_person (
    workspace BLOB NOT NULL,
    seq       INTEGER NOT NULL,
    salt      BLOB NOT NULL,
    address   TEXT NOT NULL,
    agent     TEXT NOT NULL,
    PRIMARY KEY (workspace, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX change_by_link ON change (link) WHERE link IS NOT NULL;
CREATE TRIGGER change_stays BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'a change is final'); END;

-- The chunks themselves, where replicas share one database server. Empty beside a SQLite file: there they are files.
CREATE TABLE blob_content (
    workspace BLOB NOT NULL,
    hash      BLOB NOT NULL,
    content   BLOB NOT NULL,
    PRIMARY KEY (workspace, hash)
) STRICT;

-- Challenges that were answered: each works once, at whichever replica.
CREATE TABLE used_challenge (
    hash    BLOB PRIMARY KEY NOT NULL,
    expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
