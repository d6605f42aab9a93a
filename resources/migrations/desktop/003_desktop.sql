-- What is this desktop's own: what it must still do, how far it has read, its settings.
CREATE TABLE tasks (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    kind          TEXT    NOT NULL,
    envelope      BLOB    NOT NULL,
    party         BLOB,
    payload       BLOB    NOT NULL, -- sealed; emptied when done
    not_before    INTEGER NOT NULL,
    attempts      INTEGER NOT NULL DEFAULT 0,
    last_error    TEXT    NOT NULL DEFAULT '',
    claimed_until INTEGER NOT NULL DEFAULT 0,
    is_given_up   INTEGER NOT NULL DEFAULT 0,
    is_done       INTEGER NOT NULL DEFAULT 0,
    dedup_key     TEXT    UNIQUE
) STRICT;
CREATE INDEX tasks_by_time ON tasks (is_done, is_given_up, not_before);

CREATE TABLE cursors (
    name  TEXT    PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
