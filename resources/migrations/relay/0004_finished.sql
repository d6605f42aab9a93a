-- Finished files that may be asked about. Neither column tells anything without the file: docs/formats/integrity.md.

CREATE TABLE finished (
    id        BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 32),
    workspace BLOB NOT NULL REFERENCES workspace (id),
    sealed    BLOB NOT NULL,
    stored    INTEGER NOT NULL -- UTC seconds
) STRICT;
