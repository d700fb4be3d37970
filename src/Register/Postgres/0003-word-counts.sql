-- ANALYZE keeps the share of this many times ten words, so that the likeness of claims need not count them (PostgresStore.Likeness.cs).
ALTER TABLE claim ALTER COLUMN search SET STATISTICS 400;
ANALYZE claim (search);
