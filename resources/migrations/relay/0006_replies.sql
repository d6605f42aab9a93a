-- The office's answers to questions, sealed for the page.

CREATE TABLE question_reply (
    link   BLOB NOT NULL REFERENCES link (id),
    id     BLOB NOT NULL CHECK (length(id) = 16), -- of the question
    sealed BLOB NOT NULL,
    stored INTEGER NOT NULL, -- UTC seconds
    PRIMARY KEY (link, id)
) STRICT;
