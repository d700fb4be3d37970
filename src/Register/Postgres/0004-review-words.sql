-- Full text over reviews by others.
ALTER TABLE review ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('rejoinder', words)) STORED;
CREATE INDEX review_search ON review USING gin (search);
