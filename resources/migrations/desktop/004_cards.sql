-- What the board, the lists and the search read, made from the journal like everything of 002: a row of plain columns for
-- each envelope, so that nothing has to be opened and reduced to be shown. `settings` remembers with which version of the
-- projections the rows were made; an older one is made anew when the workspace is opened.
CREATE TABLE cards (
    row            INTEGER PRIMARY KEY, -- the envelope's
    id             BLOB    NOT NULL UNIQUE,
    number         TEXT    NOT NULL,
    title          TEXT    NOT NULL,
    title_key      TEXT    NOT NULL, -- for sorting: folded, without marks
    other_side     TEXT    NOT NULL,
    other_key      TEXT    NOT NULL,
    state          INTEGER NOT NULL,
    is_over        INTEGER NOT NULL,
    owner          BLOB    NOT NULL,
    responsible    BLOB    NOT NULL,
    company        BLOB    NOT NULL,
    stage          BLOB    NOT NULL,
    stage_version  INTEGER NOT NULL,
    entered        INTEGER NOT NULL, -- when it came to its stage
    deadline       INTEGER,
    created        INTEGER NOT NULL,
    changed        INTEGER NOT NULL,
    need           INTEGER NOT NULL,
    waits_for      TEXT    NOT NULL,
    waits_member   BLOB,
    channel        INTEGER NOT NULL,
    since          INTEGER, -- the turn began, or its party was written to last
    is_viewed      INTEGER NOT NULL,
    problem        TEXT    NOT NULL,
    parties        TEXT    NOT NULL, -- see card_table.cpp
    sent           INTEGER,
    completed      INTEGER,
    news           INTEGER, -- the last happening a colleague would want to hear of
    news_by        BLOB
) STRICT;
CREATE INDEX cards_by_stage ON cards (stage, changed DESC, row DESC);
CREATE INDEX cards_by_change ON cards (changed DESC, row DESC);
CREATE INDEX cards_by_creation ON cards (created, row);
CREATE INDEX cards_by_title ON cards (title_key, row);
CREATE INDEX cards_by_other_side ON cards (other_key, row);
CREATE INDEX cards_by_number ON cards (number, row);
CREATE INDEX cards_by_responsible ON cards (responsible, stage);
CREATE INDEX cards_by_waits ON cards (waits_member) WHERE waits_member IS NOT NULL;
CREATE INDEX cards_by_deadline ON cards (deadline) WHERE is_over = 0 AND deadline IS NOT NULL;
CREATE INDEX cards_by_completion ON cards (completed) WHERE completed IS NOT NULL;
CREATE INDEX cards_open ON cards (responsible, since) WHERE is_over = 0;

-- How long envelopes stay in a stage.
CREATE TABLE stays (
    envelope INTEGER NOT NULL,
    entered  INTEGER NOT NULL,
    stage    BLOB    NOT NULL,
    left_at  INTEGER,
    PRIMARY KEY (envelope, entered, stage)
) STRICT, WITHOUT ROWID;
CREATE INDEX stays_by_end ON stays (left_at) WHERE left_at IS NOT NULL;

-- The originals of an envelope: whose text is searched.
CREATE TABLE originals (
    envelope INTEGER NOT NULL,
    sha256   BLOB    NOT NULL,
    PRIMARY KEY (envelope, sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX originals_by_file ON originals (sha256);

-- This desktop's own: what a member has looked at.
CREATE TABLE seen (
    member   BLOB    NOT NULL,
    envelope BLOB    NOT NULL,
    at       INTEGER NOT NULL,
    PRIMARY KEY (member, envelope)
) STRICT, WITHOUT ROWID;

CREATE INDEX parties_by_contact ON parties (contact) WHERE contact IS NOT NULL;

-- Beginnings of words are looked up as often as whole ones.
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
    title, number, parties, text, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3');
