-- Full text over reviews by others, kept in step by the database itself. secure-delete: what is erased leaves no trace in the index.
CREATE VIRTUAL TABLE review_words USING fts5 (words, content = 'review', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2');
INSERT INTO review_words (review_words, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER review_came AFTER INSERT ON review BEGIN
    INSERT INTO review_words (rowid, words) VALUES (new.id, new.words);
END;
CREATE TRIGGER review_went AFTER DELETE ON review BEGIN
    INSERT INTO review_words (review_words, rowid, words) VALUES ('delete', old.id, old.words);
END;
CREATE TRIGGER review_changed AFTER UPDATE OF words ON review BEGIN
    INSERT INTO review_words (review_words, rowid, words) VALUES ('delete', old.id, old.words);
    INSERT INTO review_words (rowid, words) VALUES (new.id, new.words);
END;
