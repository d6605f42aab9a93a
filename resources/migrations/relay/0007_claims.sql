-- What only one stream of a workspace may have, such as an envelope's number: a keyed hash, which tells nothing here.

CREATE TABLE claim (
    workspace BLOB NOT NULL REFERENCES journal (workspace),
    claim     BLOB NOT NULL CHECK (length(claim) = 32),
    stream    BLOB NOT NULL, -- that has it
    PRIMARY KEY (workspace, claim)
) STRICT, WITHOUT ROWID;
