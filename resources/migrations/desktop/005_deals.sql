-- Which deal and which template an envelope was made for and from. Envelopes of before have neither.
ALTER TABLE cards ADD COLUMN deal BLOB;
ALTER TABLE cards ADD COLUMN template BLOB;
CREATE INDEX cards_by_deal ON cards (deal, changed DESC) WHERE deal IS NOT NULL;
