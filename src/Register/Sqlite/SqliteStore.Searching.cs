using Microsoft.Data.Sqlite;
using Rejoinder.Register.Searching;
using Rejoinder.Register.Similar;

namespace Rejoinder.Register.Sqlite;

internal sealed partial class SqliteStore
{
    private readonly WordCounts counts = new();

    // Dapper writes the list out.
    public string In(string column, string list) => $"{column} IN {list}";

    // A range of the index: no word has the last character that there is.
    public string Begins(string column, string parameter) => $"({column} >= {parameter} AND {column} < {parameter} || char(1114111))";

    public string Highlight(Session session, SearchTerms terms, long id, string words) =>
        Match(terms with { Without = [], Facets = [] }, "words") is { } match
            ? session.First<string>(
                "SELECT highlight(claim_words, 0, char(2), char(3)) FROM claim_words WHERE claim_words MATCH @match AND rowid = @id",
                new { match, id }
            ) ?? words
            : words;

    public void Insert(Session session, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        using var command = ((SqliteConnection)session.Connection).CreateCommand();
        command.Transaction = (SqliteTransaction)session.Transaction;
        command.CommandText =
            $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        var values = columns.Select((_, i) => command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" })).ToArray();
        command.Prepare();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                values[i].Value = row[i] ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    public void IndexClaims(Session session, long firstId, long lastId) =>
        session.Execute(
            "INSERT INTO claim_words (rowid, words, facets) SELECT id, words, facets FROM claim WHERE id BETWEEN @firstId AND @lastId AND state NOT IN ('struck', 'gone') AND words <> ''",
            new { firstId, lastId }
        );

    public void UnindexClaims(Session session, IReadOnlyCollection<long> ids)
    {
        // The index keeps no words of its own: to take a row out it must be told what is in it.
        foreach (var some in ids.Chunk(500))
        {
            session.Execute(
                "INSERT INTO claim_words (claim_words, rowid, words, facets) SELECT 'delete', id, words, facets FROM claim WHERE id IN @some AND state NOT IN ('struck', 'gone') AND words <> ''",
                new { some }
            );
        }
    }

    public void ReindexClaims(Session session, IReadOnlyCollection<long> ids)
    {
        foreach (var some in ids.Chunk(500))
        {
            session.Execute(
                "INSERT INTO claim_words (rowid, words, facets) SELECT id, words, facets FROM claim WHERE id IN @some AND state NOT IN ('struck', 'gone') AND words <> ''",
                new { some }
            );
        }
    }

    public void IndexStatement(Session session, long id, string? title, string? text)
    {
        session.Execute("DELETE FROM statement_words WHERE rowid = @id", new { id });
        if (text is not null)
        {
            session.Execute(
                "INSERT INTO statement_words (rowid, title, body) VALUES (@id, @title, @text)",
                new
                {
                    id,
                    title = title ?? "",
                    text,
                }
            );
        }
    }

    public IReadOnlyList<long> FindClaims(Session session, SearchTerms terms, int limit) =>
        Match(terms, "words") is { } match
            ?
            [
                .. session.Query<long>(
                    "SELECT rowid FROM claim_words WHERE claim_words MATCH @match ORDER BY rowid DESC LIMIT @limit",
                    new { match, limit }
                ),
            ]
            :
            [
                .. session.Query<long>(
                    "SELECT id FROM claim WHERE state NOT IN ('struck', 'gone') AND words <> '' ORDER BY id DESC LIMIT @limit",
                    new { limit }
                ),
            ];

    public IReadOnlyList<long> FindStatements(Session session, SearchTerms terms, int limit) =>
        Match(terms with { Facets = [] }, null) is { } match
            ?
            [
                .. session.Query<long>(
                    "SELECT rowid FROM statement_words WHERE statement_words MATCH @match ORDER BY rowid DESC LIMIT @limit",
                    new { match, limit }
                ),
            ]
            : [];

    public IReadOnlyList<(long Id, double Score)> RankClaims(Session session, IReadOnlyList<RareWord> words, int limit) =>
        words.Count == 0
            ? []
            :
            [
                .. session.Query<(long, double)>(
                    "SELECT rowid, -bm25(claim_words, 1.0, 0.0) FROM claim_words WHERE claim_words MATCH @match ORDER BY bm25(claim_words, 1.0, 0.0) LIMIT @limit",
                    new { match = $"words : ({string.Join(" OR ", words.Select(w => Quoted(w.Word)))})", limit }
                ),
            ];

    public IReadOnlyDictionary<string, long> CountWords(Session session, IReadOnlyCollection<string> words) =>
        counts.Of(
            words,
            w =>
                session.One<long>(
                    "SELECT count(*) FROM (SELECT 1 FROM claim_words WHERE claim_words MATCH @match LIMIT @most)",
                    new { match = $"words : {Quoted(w)}", most = WordCounts.Most }
                )
        );

    // FTS5's query language: everything of a user's is quoted, so that nothing of theirs is an operator.
    private static string? Match(SearchTerms terms, string? column)
    {
        var wanted = terms.Words.Select(w => column is null ? Quoted(w) : $"{column} : {Quoted(w)}");
        wanted = wanted.Concat(terms.Facets.Select(f => $"facets : ({string.Join(" OR ", f.Select(Quoted))})"));
        var all = string.Join(" AND ", wanted);
        if (all.Length == 0)
        {
            return null;
        }

        return terms.Without.Count == 0
            ? all
            : $"({all}) NOT ({string.Join(" OR ", terms.Without.Select(w => column is null ? Quoted(w) : $"{column} : {Quoted(w)}"))})";
    }

    private static string Quoted(string word)
    {
        var begins = word.EndsWith('*');
        return $"\"{word.TrimEnd('*').Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(begins ? " *" : "")}";
    }
}
