-- Beginnings of words, whatever the database's collation: SQLite's own order serves for them.
CREATE INDEX party_word_begin ON party_word (word text_pattern_ops, party_id);
