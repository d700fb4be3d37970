using Npgsql;
using Rejoinder.Register.Searching;

namespace Rejoinder.Register.Postgres;

internal sealed partial class PostgresStore
{
    // So many rows are inserted, more are copied.
    private const int Few = 8;

    // One parameter, an array, so that every length is the same prepared statement.
    public string In(string column, string list) => $"{column} = ANY({list})";

    // As SQLite's, in the order of characters, which is that of an index of its own: Postgres/0003-words.sql.
    public string Begins(string column, string parameter) => $"({column} ~>=~ {parameter} AND {column} ~<~ ({parameter} || chr(1114111)))";

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

        if (all.Count <= Few)
        {
            InsertFew(session, table, columns, all, types);
            return;
        }

        if (table == "claim")
        {
            // Kilobytes of words that the index takes in before it sorts them: many claims are sorted at once.
            session.Execute("SET LOCAL gin_pending_list_limit = 131072");
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

    // A COPY goes to and fro four times, whatever it carries.
    private static void InsertFew(
        Session session,
        string table,
        IReadOnlyList<string> columns,
        List<object?[]> rows,
        IReadOnlyDictionary<string, ColumnType> types
    )
    {
        var insert =
            $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"${i + 1}"))})";
        using var batch = new NpgsqlBatch((NpgsqlConnection)session.Connection, (NpgsqlTransaction)session.Transaction);
        foreach (var row in rows)
        {
            var command = new NpgsqlBatchCommand(insert);
            for (var i = 0; i < row.Length; i++)
            {
                command.Parameters.Add(types[columns[i]].Parameter(row[i]));
            }

            batch.BatchCommands.Add(command);
        }

        batch.ExecuteNonQuery();
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

    public IReadOnlyList<long> FindClaims(Session session, SearchTerms terms, int limit)
    {
        if (Match(terms) is not { } match)
        {
            return
            [
                .. session.Query<long>(
                    "SELECT id FROM claim WHERE state NOT IN ('struck', 'gone') AND words <> '' ORDER BY id DESC LIMIT @limit",
                    new { limit }
                ),
            ];
        }

        ByIndex(session);
        return Blocks.Newest(session, match, limit);
    }

    public IReadOnlyList<long> FindStatements(Session session, SearchTerms terms, int limit)
    {
        if (Match(terms with { Facets = [] }) is not { } match)
        {
            return [];
        }

        // A word that is in most statements is in the newest ones; for any other the index is asked, and then put in order: going down the ids
        // for a rare word would unpack every statement's words.
        var values = new
        {
            match,
            limit,
            newest = limit * 4,
        };
        var found = session
            .Query<long>(
                """
                SELECT statement_id FROM (SELECT statement_id, search FROM statement_words ORDER BY statement_id DESC LIMIT @newest) w
                WHERE search @@ to_tsquery('rejoinder', @match) ORDER BY statement_id DESC LIMIT @limit
                """,
                values
            )
            .ToList();
        return found.Count == limit
            ? found
            :
            [
                .. session.Query<long>(
                    """
                    SELECT statement_id FROM statement_words
                    WHERE search @@ to_tsquery('rejoinder', @match) ORDER BY statement_id + 0 DESC LIMIT @limit
                    """,
                    values
                ),
            ];
    }

    // The planner takes unpacking a row's words for nothing, and would rather unpack all of them than ask the index.
    private static void ByIndex(Session session) => session.Execute("SET LOCAL enable_seqscan = off");

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
