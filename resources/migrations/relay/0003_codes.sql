-- One-time codes, questions, attachments and what recipients asked for. Times are UTC seconds.

CREATE TABLE link_code ( -- links that ask for a code
    link      BLOB PRIMARY KEY NOT NULL REFERENCES link (id),
    channel   TEXT NOT NULL,
    payload   BLOB NOT NULL, -- where it goes, sealed to the delivery key
    failures  INTEGER NOT NULL DEFAULT 0, -- wrong codes, over all codes
    locked_at INTEGER
) STRICT;

CREATE TABLE code (
    link    BLOB NOT NULL REFERENCES link (id),
    serial  INTEGER NOT NULL, -- only the newest of a link is good
    mac     BLOB NOT NULL CHECK (length(mac) = 32), -- under a key outside of this database
    sent    INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    tries   INTEGER NOT NULL DEFAULT 0, -- wrong ones
    used_at INTEGER,
    PRIMARY KEY (link, serial)
) STRICT;

CREATE TABLE code_grant (
    hash    BLOB PRIMARY KEY NOT NULL CHECK (length(hash) = 32),
    link    BLOB NOT NULL REFERENCES link (id),
    checked INTEGER NOT NULL,
    expires INTEGER NOT NULL
) STRICT;
CREATE INDEX code_grant_by_link ON code_grant (link);

CREATE TABLE answer_code ( -- which check let an answer in
    link    BLOB PRIMARY KEY NOT NULL REFERENCES link (id),
    channel TEXT NOT NULL,
    checked INTEGER NOT NULL
) STRICT;

CREATE TABLE question (
    link     BLOB NOT NULL REFERENCES link (id),
    id       BLOB NOT NULL CHECK (length(id) = 16),
    enc      BLOB NOT NULL,
    ct       BLOB NOT NULL,
    received INTEGER NOT NULL,
    address  TEXT NOT NULL,
    agent    TEXT NOT NULL,
    PRIMARY KEY (link, id)
) STRICT;

CREATE TABLE signer_chunk ( -- of attachments; beside their row in link_chunk
    link BLOB NOT NULL REFERENCES link (id),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    size INTEGER NOT NULL,
    PRIMARY KEY (link, hash)
) STRICT;

CREATE TABLE replaced_link (link BLOB PRIMARY KEY NOT NULL REFERENCES link (id), at INTEGER NOT NULL) STRICT;
CREATE TABLE reminder_stop (link BLOB PRIMARY KEY NOT NULL REFERENCES link (id), at INTEGER NOT NULL) STRICT;
