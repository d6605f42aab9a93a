-- The relay's mailbox. Blobs (sealed chunks) are files beside this database; the delivery key is outside of it.
-- Times are UTC seconds unless a name ends in _ms. Everything sealed stays sealed here.

CREATE TABLE workspace (
    id      BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    seq     INTEGER NOT NULL DEFAULT 0, -- of its last change; assigned inside the change's own transaction, so without gaps
    created INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
    id         BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    workspace  BLOB NOT NULL REFERENCES workspace (id),
    key        BLOB NOT NULL CHECK (length(key) = 32),
    token_hash BLOB NOT NULL, -- of the token it came with: a repeated enrolment gets the same answer
    enrolled   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE enrolment_token (
    hash    BLOB PRIMARY KEY NOT NULL CHECK (length(hash) = 32),
    expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE blob (
    workspace BLOB NOT NULL REFERENCES workspace (id),
    hash      BLOB NOT NULL CHECK (length(hash) = 32),
    size      INTEGER NOT NULL,
    stored    INTEGER NOT NULL,
    PRIMARY KEY (workspace, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
    id                 BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    workspace          BLOB NOT NULL REFERENCES workspace (id),
    envelope           BLOB NOT NULL,
    auth               BLOB NOT NULL CHECK (length(auth) = 32), -- SHA-256 of A
    wrapped            BLOB NOT NULL,
    manifest           BLOB NOT NULL,
    content_hash       BLOB NOT NULL, -- of the upload: tells a repeat from a change
    expires            INTEGER NOT NULL,
    created            INTEGER NOT NULL,
    viewed_at          INTEGER,
    answered_at        INTEGER,
    completion         BLOB,
    completion_hash    BLOB,
    completion_expires INTEGER,
    completed_at       INTEGER,
    cancelled_at       INTEGER,
    expired_at         INTEGER,
    failures           INTEGER NOT NULL DEFAULT 0, -- wrong secrets in a row
    locked_until       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX link_open_by_expiry ON link (expires)
    WHERE expired_at IS NULL AND answered_at IS NULL AND completed_at IS NULL AND cancelled_at IS NULL;

CREATE TABLE link_chunk (
    link BLOB NOT NULL REFERENCES link (id),
    hash BLOB NOT NULL,
    PRIMARY KEY (link, hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX link_chunk_by_hash ON link_chunk (hash);

CREATE TABLE answer (
    link     BLOB PRIMARY KEY NOT NULL REFERENCES link (id),
    attempt  BLOB NOT NULL,
    enc      BLOB NOT NULL,
    ct       BLOB NOT NULL,
    received INTEGER NOT NULL,
    address  TEXT NOT NULL,
    agent    TEXT NOT NULL
) STRICT;

CREATE TABLE delivery (
    id             INTEGER PRIMARY KEY,
    workspace      BLOB NOT NULL REFERENCES workspace (id),
    link           BLOB REFERENCES link (id),
    dedup_key      TEXT NOT NULL,
    kind           TEXT NOT NULL,
    channel        TEXT NOT NULL,
    payload        BLOB, -- gone once delivered or given up
    state          TEXT NOT NULL CHECK (state IN ('queued', 'leased', 'delivered', 'dead', 'dropped')),
    attempts       INTEGER NOT NULL DEFAULT 0,
    next_at_ms     INTEGER NOT NULL,
    lease_until_ms INTEGER NOT NULL DEFAULT 0,
    fence          INTEGER NOT NULL DEFAULT 0, -- grows with each claim: a late result of an older claim is not recorded
    last_words     TEXT NOT NULL DEFAULT '',
    created_ms     INTEGER NOT NULL,
    UNIQUE (workspace, dedup_key)
) STRICT;
CREATE INDEX delivery_due ON delivery (next_at_ms) WHERE state IN ('queued', 'leased');
CREATE INDEX delivery_by_link ON delivery (link) WHERE state IN ('queued', 'leased');

CREATE TABLE change (
    workspace BLOB NOT NULL REFERENCES workspace (id),
    seq       INTEGER NOT NULL,
    link      BLOB,
    kind      TEXT NOT NULL,
    at        INTEGER NOT NULL,
    dedup_key TEXT NOT NULL,
    detail    TEXT NOT NULL,
    address   TEXT NOT NULL,
    agent     TEXT NOT NULL,
    PRIMARY KEY (workspace, seq)
) STRICT, WITHOUT ROWID;

-- Evidence is written once.
CREATE TRIGGER answer_is_final BEFORE UPDATE ON answer BEGIN SELECT RAISE(ABORT, 'an answer is final'); END;
CREATE TRIGGER change_is_final BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'a change is final'); END;
