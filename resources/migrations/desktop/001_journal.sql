-- The journal: the truth. Rows are only ever added; the triggers hold every program to that.
CREATE TABLE operations (
    seq     INTEGER PRIMARY KEY AUTOINCREMENT, -- local order, without gaps
    op      BLOB    NOT NULL UNIQUE,           -- the event's id
    stream  BLOB    NOT NULL,
    version INTEGER NOT NULL,                  -- place in its stream, from 1
    bytes   BLOB    NOT NULL,                  -- header, sealed body, signature
    UNIQUE (stream, version)
) STRICT;

CREATE TRIGGER operations_are_not_changed BEFORE UPDATE ON operations
BEGIN
    SELECT RAISE(ABORT, 'operations are never changed');
END;

CREATE TRIGGER operations_are_not_removed BEFORE DELETE ON operations
BEGIN
    SELECT RAISE(ABORT, 'operations are never removed');
END;

CREATE TABLE streams (
    stream  BLOB    PRIMARY KEY,
    version INTEGER NOT NULL,
    head    BLOB    NOT NULL -- hash of the stream's newest operation
) STRICT, WITHOUT ROWID;

-- Written here and not yet acknowledged by the relay.
CREATE TABLE outgoing (
    seq INTEGER PRIMARY KEY REFERENCES operations (seq)
) STRICT;

CREATE TABLE devices (
    device     BLOB PRIMARY KEY,
    public_key BLOB NOT NULL -- Ed25519
) STRICT, WITHOUT ROWID;
