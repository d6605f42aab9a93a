-- Made from the journal, and made again from it at any time: nothing here is the only copy of anything.
CREATE TABLE envelopes (
    row         INTEGER PRIMARY KEY, -- also the row in search
    id          BLOB    NOT NULL UNIQUE,
    number      TEXT    NOT NULL,
    title       TEXT    NOT NULL,
    state       INTEGER NOT NULL,
    owner       BLOB    NOT NULL,
    responsible BLOB    NOT NULL,
    department  BLOB    NOT NULL,
    company     BLOB    NOT NULL,
    stage       BLOB    NOT NULL,
    deadline    INTEGER,
    created     INTEGER NOT NULL,
    changed     INTEGER NOT NULL,
    version     INTEGER NOT NULL,
    snapshot    BLOB    NOT NULL -- the whole envelope, sealed: it holds the secrets of links
) STRICT;
CREATE INDEX envelopes_by_change ON envelopes (changed);

CREATE TABLE parties (
    envelope     INTEGER NOT NULL REFERENCES envelopes (row),
    position     INTEGER NOT NULL,
    id           BLOB    NOT NULL,
    side         INTEGER NOT NULL,
    act          INTEGER NOT NULL,
    step         INTEGER NOT NULL,
    state        INTEGER NOT NULL,
    has_turn     INTEGER NOT NULL,
    member       BLOB,
    contact      BLOB,
    name         TEXT    NOT NULL,
    company_name TEXT    NOT NULL,
    link         BLOB, -- its public id
    PRIMARY KEY (envelope, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX parties_by_member ON parties (member, has_turn);
CREATE INDEX parties_by_link ON parties (link);

CREATE TABLE records (
    id         BLOB    PRIMARY KEY,
    act        TEXT    NOT NULL, -- "contact.saved", …: says what it is
    version    INTEGER NOT NULL,
    is_removed INTEGER NOT NULL,
    body       BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX records_by_act ON records (act, is_removed);

-- Text of PDFs by their hash: a cache for search, filled by whoever extracts text.
CREATE TABLE document_texts (
    sha256 BLOB PRIMARY KEY,
    text   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (title, number, parties, text, tokenize = "unicode61 remove_diacritics 2");
