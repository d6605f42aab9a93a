-- What every look at the board asks for, without walking over all cards: how many each stage holds, what is unread, and
-- both ways of the order by deadline.
CREATE TABLE stage_counts (
    stage BLOB PRIMARY KEY,
    cards INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO stage_counts (stage, cards) SELECT stage, count(*) FROM cards GROUP BY stage;

CREATE TRIGGER cards_counted_in AFTER INSERT ON cards
BEGIN
    INSERT INTO stage_counts (stage, cards) VALUES (NEW.stage, 1) ON CONFLICT (stage) DO UPDATE SET cards = cards + 1;
END;
CREATE TRIGGER cards_counted_out AFTER DELETE ON cards
BEGIN
    UPDATE stage_counts SET cards = cards - 1 WHERE stage = OLD.stage;
END;
CREATE TRIGGER cards_counted_over AFTER UPDATE OF stage ON cards WHEN NEW.stage IS NOT OLD.stage
BEGIN
    UPDATE stage_counts SET cards = cards - 1 WHERE stage = OLD.stage;
    INSERT INTO stage_counts (stage, cards) VALUES (NEW.stage, 1) ON CONFLICT (stage) DO UPDATE SET cards = cards + 1;
END;

CREATE INDEX cards_news_of_responsible ON cards (responsible, news, news_by, id) WHERE news IS NOT NULL;
CREATE INDEX cards_news_of_owner ON cards (owner, news, news_by, id) WHERE news IS NOT NULL;
CREATE INDEX cards_by_earliest_deadline ON cards (deadline IS NULL, deadline, row);
CREATE INDEX cards_by_latest_deadline ON cards (deadline IS NULL, deadline DESC, row DESC);
