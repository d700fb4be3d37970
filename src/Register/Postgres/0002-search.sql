-- Full text over claims, and over statements' titles and texts: English stems, no stop words, no accents, as in SQLite's.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE TEXT SEARCH DICTIONARY rejoinder_stem (TEMPLATE = snowball, LANGUAGE = english);
CREATE TEXT SEARCH CONFIGURATION rejoinder (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION rejoinder ALTER MAPPING FOR asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart WITH unaccent, rejoinder_stem;
-- Each claim has its block of ids among its words, so that the index can give the newest hits first: see Postgres/Blocks.cs.
ALTER TABLE claim ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('rejoinder', words || ' ' || facets || ' xqb' || (id / 8192)::text)) STORED;
CREATE INDEX claim_search ON claim USING gin (search);
CREATE TABLE statement_words (
    statement_id BIGINT PRIMARY KEY REFERENCES statement (id),
    search tsvector NOT NULL
);
CREATE INDEX statement_words_search ON statement_words USING gin (search);
