using Npgsql;
using Rejoinder.Register.Searching;

namespace Rejoinder.Register.Postgres;

internal sealed partial class PostgresStore
{
    // One parameter, an array, so that every length is the same prepared statement.
    public string In(string column, string list) => $"{column} = ANY({list})";

    public string Highlight(Session session, SearchTerms terms, long id, string words) =>
        Match(terms with { Without = [], Facets = [] }) is { } match
            ? session.One<string>(
                "SELECT ts_headline('rejoinder', @words, to_tsquery('rejoinder', @match), @options)",
                new
                {
                    words,
                    match,
                    options = "HighlightAll=true, StartSel=\u0002, StopSel=\u0003",
                }
            )
            : words;

    public void Insert(Session session, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        // While rows are copied in, the connection takes no question: all are asked before.
        var (all, types) = (rows.ToList(), ColumnTypes.Of(session, table));
        if (all.Count == 0)
        {
            return;
        }

        using var writer = ((NpgsqlConnection)session.Connection).BeginBinaryImport(
            $"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)"
        );
        foreach (var row in all)
        {
            writer.StartRow();
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is { } value)
                {
                    types[columns[i]].Write(writer, value);
                }
                else
                {
                    writer.WriteNull();
                }
            }
        }

        writer.Complete();
    }

    // The index is a column that PostgreSQL keeps itself.
    public void IndexClaims(Session session, long firstId, long lastId) { }

    public void UnindexClaims(Session session, IReadOnlyCollection<long> ids) { }

    public void ReindexClaims(Session session, IReadOnlyCollection<long> ids) { }

    public void IndexStatement(Session session, long id, string? title, string? text)
    {
        session.Execute("DELETE FROM statement_words WHERE statement_id = @id", new { id });
        if (text is not null)
        {
            // A tsvector holds up to a megabyte: of a longer text the beginning is found.
            session.Execute(
                "INSERT INTO statement_words (statement_id, search) VALUES (@id, to_tsvector('rejoinder', @text))",
                new { id, text = Clipped($"{title}\n{text}") }
            );
        }
    }

    public IReadOnlyList<long> FindClaims(Session session, SearchTerms terms, int limit) =>
        Match(terms) is { } match
            ?
            [
                .. session.Query<long>(
                    "SELECT id FROM claim WHERE search @@ to_tsquery('rejoinder', @match) AND state NOT IN ('struck', 'gone') ORDER BY id DESC LIMIT @limit",
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
        Match(terms with { Facets = [] }) is { } match
            ?
            [
                .. session.Query<long>(
                    "SELECT statement_id FROM statement_words WHERE search @@ to_tsquery('rejoinder', @match) ORDER BY statement_id DESC LIMIT @limit",
                    new { match, limit }
                ),
            ]
            : [];

    public IReadOnlyList<(long Id, double Score)> RankClaims(Session session, IReadOnlyList<string> words, int limit) =>
        words.Count == 0
            ? []
            :
            [
                .. session.Query<(long, double)>(
                    // Length-normalised (1) and bounded: hits of common words are too many to rank them all.
                    """
                    SELECT id, ts_rank(search, query, 1)::double precision AS score
                    FROM (SELECT id, search, query FROM claim, to_tsquery('rejoinder', @match) query WHERE search @@ query AND state NOT IN ('struck', 'gone') LIMIT @most) found
                    ORDER BY score DESC LIMIT @limit
                    """,
                    new
                    {
                        match = string.Join(" | ", words.Select(Quoted)),
                        limit,
                        most = WordCounts.Most,
                    }
                ),
            ];

    public IReadOnlyDictionary<string, long> CountWords(Session session, IReadOnlyCollection<string> words) =>
        words.ToDictionary(
            w => w,
            w =>
                session.One<long>(
                    "SELECT count(*) FROM (SELECT 1 FROM claim WHERE search @@ to_tsquery('rejoinder', @match) LIMIT @most) found",
                    new { match = Quoted(w), most = WordCounts.Most }
                ),
            StringComparer.Ordinal
        );

    private static string? Match(SearchTerms terms)
    {
        var wanted = terms.Words.Select(Quoted).Concat(terms.Facets.Select(f => $"({string.Join(" | ", f.Select(Quoted))})"));
        var all = string.Join(" & ", wanted);
        if (all.Length == 0)
        {
            return null;
        }

        return terms.Without.Count == 0 ? all : $"{all} & !({string.Join(" | ", terms.Without.Select(Quoted))})";
    }

    // to_tsquery's language: a quoted text becomes a phrase of its words, nothing in it is an operator.
    private static string Quoted(string word)
    {
        var inner = word.TrimEnd('*').Replace("\\", " ", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal);
        return $"'{inner}'{(word.EndsWith('*') ? ":*" : "")}";
    }

    private static string Clipped(string text)
    {
        const int Most = 300_000;
        text = text.Replace('\0', ' ');
        return text.Length <= Most ? text : text[..(char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most)];
    }
}
