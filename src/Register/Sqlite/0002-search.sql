-- Full text over claims, and over statements' titles and texts. secure-delete: what is erased leaves no trace in the index.
CREATE VIRTUAL TABLE claim_words USING fts5 (words, facets, content = 'claim', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2');
INSERT INTO claim_words (claim_words, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE statement_words USING fts5 (title, body, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2');
