using System.Text.Json;

namespace Rejoinder.Register.Transfer;

/// <summary>Puts a whole export into an empty register, in one transaction: all of it, or nothing.</summary>
internal static class TableImport
{
    // Rows that are put in at once.
    private const int Batch = 2000;

    /// <summary>Whether a first line is that of a whole export.</summary>
    public static bool IsHead(string line) => line.StartsWith("{\"format\":\"" + TableExport.Format + "\"", StringComparison.Ordinal);

    /// <summary>Reads the export.</summary>
    /// <param name="session">A session on an empty register.</param>
    /// <param name="head">Its first line.</param>
    /// <param name="lines">The lines that follow.</param>
    /// <param name="progress">Told how many rows are in.</param>
    /// <returns>How many rows it has.</returns>
    /// <exception cref="RegisterException">The register is not empty; the export is torn, or of another version.</exception>
    public static long Read(Session session, string head, IEnumerable<string> lines, Action<long>? progress)
    {
        CheckHead(head);
        if (session.One<long>("SELECT count(*) FROM statement") + session.One<long>("SELECT count(*) FROM journal_entry") > 0)
        {
            throw new RegisterException(
                ProblemKind.State,
                "A whole export goes into an empty register, so that it comes back exactly: give the place of a new one with --register."
            );
        }

        // An account may have been made by opening it.
        foreach (var made in Tables.Credentials.Concat(["sign_in", "draft", "deed", "account"]))
        {
            session.Execute($"DELETE FROM {made}");
        }

        session.Execute("DELETE FROM setting");
        var (table, columns, rows, total, number) = ("", Array.Empty<string>(), new List<object?[]>(), 0L, 1L);
        long? said = null;
        var merged = new List<(long Id, long Into)>();
        foreach (var line in lines)
        {
            number++;
            try
            {
                using var json = JsonDocument.Parse(line);
                var root = json.RootElement;
                if (root.ValueKind == JsonValueKind.Array)
                {
                    rows.Add(Merged(table, columns, [.. root.EnumerateArray().Select(Value)], merged));
                    total++;
                    if (rows.Count == Batch)
                    {
                        Put();
                        progress?.Invoke(total);
                    }
                }
                else if (root.TryGetProperty("table", out var name))
                {
                    Put();
                    (table, columns) = Table(name.GetString()!, root, number);
                }
                else if (root.TryGetProperty("rows", out var count))
                {
                    said = count.GetInt64();
                    break;
                }
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
            {
                throw new RegisterException(
                    ProblemKind.Request,
                    $"Line {number} of the export is torn: {e.Message} Nothing was imported.",
                    e
                );
            }
        }

        Put();
        if (said != total)
        {
            throw new RegisterException(
                ProblemKind.Request,
                said is null
                    ? $"The export ends after line {number} without its last line: it is torn. Nothing was imported."
                    : $"The export says it has {said} rows and has {total}. Nothing was imported."
            );
        }

        foreach (var (id, into) in merged)
        {
            session.Execute("UPDATE party SET merged_into = @into WHERE id = @id", new { into, id });
        }

        Index(session);
        return total;

        void Put()
        {
            if (rows.Count > 0)
            {
                session.Store.Insert(session, table, columns, rows);
                rows.Clear();
            }
        }
    }

    private static void CheckHead(string head)
    {
        using var json = JsonDocument.Parse(head);
        var version = json.RootElement.GetProperty("version").GetInt32();
        var schema = json.RootElement.GetProperty("schema").GetString();
        if (version != TableExport.FormatVersion || schema != Migrations.Of("sqlite")[^1].Name)
        {
            throw new RegisterException(
                ProblemKind.Request,
                $"The export is of another version of Rejoinder (format {version}, {schema}). Import it with that version, then let this one bring the register up to date."
            );
        }
    }

    private static (string Table, string[] Columns) Table(string name, JsonElement line, long number)
    {
        var columns = line.GetProperty("columns").EnumerateArray().Select(c => c.GetString()!).ToArray();
        return
            Tables.All.Contains(name)
            && columns.All(c => c.Length > 0 && c.All(x => char.IsAsciiLetterLower(x) || char.IsAsciiDigit(x) || x == '_'))
            ? (name, columns)
            : throw new RegisterException(
                ProblemKind.Request,
                $"Line {number} of the export names a table or column that no register has. Nothing was imported."
            );
    }

    // A party may be merged into one that comes later: that is said once all are there.
    private static object?[] Merged(string table, string[] columns, object?[] row, List<(long, long)> merged)
    {
        if (table == "party" && row[Array.IndexOf(columns, "merged_into")] is long into)
        {
            merged.Add(((long)row[Array.IndexOf(columns, "id")]!, into));
            row[Array.IndexOf(columns, "merged_into")] = null;
        }

        return row;
    }

    private static object? Value(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Object => value.GetProperty("base64").GetBytesFromBase64(),
            _ => value.TryGetInt64(out var whole) && !value.GetRawText().Contains('.') ? whole : (object)value.GetDouble(),
        };

    // The full-text index is made anew from what it is about.
    private static void Index(Session session)
    {
        session.Store.IndexClaims(session, 0, long.MaxValue);
        foreach (var id in session.Query<long>("SELECT id FROM statement WHERE state <> 'erased' ORDER BY id").ToList())
        {
            var (title, packed) = session
                .Query<(string?, byte[])>(
                    "SELECT s.title, v.record FROM statement s JOIN version v ON v.id = s.version_id WHERE s.id = @id",
                    new { id }
                )
                .Single();
            session.Store.IndexStatement(session, id, title, Statements.RecordBytes.Read(packed, title ?? "").Text);
        }
    }
}
