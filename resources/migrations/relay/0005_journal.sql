-- Several desktops on one workspace: docs/formats/journal-exchange.md. Bodies are sealed; what is clear serves order and
-- rights. Times are UTC seconds.

CREATE TABLE journal (
    workspace BLOB PRIMARY KEY NOT NULL REFERENCES workspace (id),
    seq       INTEGER NOT NULL -- of its last operation; assigned inside the operation's own transaction, so without gaps
) STRICT, WITHOUT ROWID;

CREATE TABLE operation (
    workspace BLOB NOT NULL REFERENCES journal (workspace),
    seq       INTEGER NOT NULL,
    id        BLOB NOT NULL CHECK (length(id) = 16),
    stream    BLOB NOT NULL,
    version   INTEGER NOT NULL, -- place in its stream, from 1
    act       TEXT NOT NULL,
    hash      BLOB NOT NULL CHECK (length(hash) = 32),
    bytes     BLOB NOT NULL,
    PRIMARY KEY (workspace, seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX operation_by_id ON operation (workspace, id);
CREATE UNIQUE INDEX operation_by_stream ON operation (workspace, stream, version);
CREATE TRIGGER operation_is_final BEFORE UPDATE ON operation BEGIN SELECT RAISE(ABORT, 'an operation is final'); END;
CREATE TRIGGER operation_stays BEFORE DELETE ON operation BEGIN SELECT RAISE(ABORT, 'an operation is final'); END;

CREATE TABLE operation_refused ( -- whoever asks again gets the same answer
    workspace BLOB NOT NULL REFERENCES journal (workspace),
    id        BLOB NOT NULL CHECK (length(id) = 16),
    outcome   TEXT NOT NULL,
    detail    TEXT NOT NULL,
    at        INTEGER NOT NULL,
    PRIMARY KEY (workspace, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement ( -- which devices belong to a workspace, signed by its devices
    workspace BLOB NOT NULL REFERENCES journal (workspace),
    number    INTEGER NOT NULL,
    bytes     BLOB NOT NULL,
    PRIMARY KEY (workspace, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE invitation (
    token_hash BLOB PRIMARY KEY NOT NULL CHECK (length(token_hash) = 32),
    workspace  BLOB NOT NULL REFERENCES workspace (id),
    expires    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE join_request (
    token_hash BLOB PRIMARY KEY NOT NULL REFERENCES invitation (token_hash),
    device     BLOB NOT NULL CHECK (length(device) = 16),
    key        BLOB NOT NULL CHECK (length(key) = 32),
    about      BLOB NOT NULL,
    asked      INTEGER NOT NULL,
    enc        BLOB, -- the answer, sealed to whoever asked; none yet
    package    BLOB
) STRICT, WITHOUT ROWID;

CREATE TABLE lease ( -- who does a work that only one desktop should do
    workspace BLOB NOT NULL REFERENCES workspace (id),
    task      BLOB NOT NULL CHECK (length(task) = 32),
    holder    BLOB NOT NULL,
    fence     INTEGER NOT NULL,
    expires   INTEGER NOT NULL,
    position  INTEGER NOT NULL,
    PRIMARY KEY (workspace, task)
) STRICT, WITHOUT ROWID;

CREATE TABLE vault_file ( -- files of the office for its own desktops, under a name that tells nothing
    workspace BLOB NOT NULL REFERENCES workspace (id),
    name      BLOB NOT NULL CHECK (length(name) = 32),
    manifest  BLOB NOT NULL,
    chunks    TEXT NOT NULL, -- hex, joined by spaces
    PRIMARY KEY (workspace, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE vault_chunk (
    workspace BLOB NOT NULL REFERENCES workspace (id),
    hash      BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (workspace, hash)
) STRICT, WITHOUT ROWID;
