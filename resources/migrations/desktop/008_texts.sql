-- A text that many envelopes share is told to the search a few of them at a time, so that no other work waits for it: the
-- row it has come to; NULL when all were told.
ALTER TABLE document_texts ADD COLUMN told_to INTEGER;
CREATE INDEX document_texts_untold ON document_texts (sha256) WHERE told_to IS NOT NULL;

-- The originals whose text is not known yet, the oldest first: asking for the next one looks at these only.
CREATE TABLE texts_wanted (
    position INTEGER PRIMARY KEY,
    sha256   BLOB NOT NULL UNIQUE
) STRICT;
INSERT INTO texts_wanted (sha256)
    SELECT o.sha256 FROM originals o LEFT JOIN document_texts t ON t.sha256 = o.sha256
    WHERE t.sha256 IS NULL GROUP BY o.sha256 ORDER BY min(o.envelope);

CREATE TRIGGER originals_wanted AFTER INSERT ON originals
    WHEN NOT EXISTS (SELECT 1 FROM document_texts WHERE sha256 = NEW.sha256)
BEGIN
    INSERT OR IGNORE INTO texts_wanted (sha256) VALUES (NEW.sha256);
END;
CREATE TRIGGER texts_known AFTER INSERT ON document_texts
BEGIN
    DELETE FROM texts_wanted WHERE sha256 = NEW.sha256;
END;
