using Dapper;
using Microsoft.Data.Sqlite;

namespace Rejoinder.Register.Sqlite;

internal sealed partial class SqliteStore
{
    public long Bytes(Session session) => session.One<long>("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()");

    public void Backup(string to)
    {
        if (File.Exists(to))
        {
            throw new RegisterException(ProblemKind.Request, $"{to} is there already: a backup never replaces a file. Give another name.");
        }

        var part = to + ".part";
        File.Delete(part);
        using (var from = Connect())
        using (var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = part, Pooling = false }.ToString()))
        {
            copy.Open();
            ((SqliteConnection)from).BackupDatabase(copy);
            // One file, without a log beside it.
            copy.Execute("PRAGMA journal_mode = DELETE");
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(part, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.Move(part, to);
    }

    // The queries are written so that SQLite has one way to go.
    public void CountUp() { }

    public void Purge()
    {
        using var connection = Connect();
        connection.Execute("INSERT INTO statement_words (statement_words) VALUES ('optimize')");
        connection.Execute("VACUUM");
        // Whoever reads or signs at this moment keeps the log, and what was erased in it.
        var deadline = DateTime.UtcNow.AddSeconds(BusySeconds);
        while (!IsEmptied(connection))
        {
            if (DateTime.UtcNow > deadline)
            {
                throw new RegisterException(
                    ProblemKind.Busy,
                    $"It is erased, but somebody has been reading {path} for over {BusySeconds} seconds, and its log still holds the old bytes: close every program that uses it, which empties the log."
                );
            }

            Thread.Sleep(20);
        }
    }

    /// <summary>Writes what the log holds into the file itself.</summary>
    /// <exception cref="RegisterException">Somebody is using the register.</exception>
    public void Settle()
    {
        using (var connection = Connect())
        {
            if (!IsEmptied(connection))
            {
                throw new RegisterException(ProblemKind.Busy, $"Somebody is using {path}: stop them first.");
            }
        }

        SqliteConnection.ClearAllPools();
    }

    // Writes what the log holds into the file, and empties it; false where somebody is using it.
    private static bool IsEmptied(System.Data.Common.DbConnection connection)
    {
        var (busy, _, _) = connection.QuerySingle<(long, long, long)>("PRAGMA wal_checkpoint(TRUNCATE)");
        return busy == 0;
    }

    public IReadOnlyList<string> CheckIntegrity()
    {
        using var connection = Connect();
        var wrong = new List<string>();
        try
        {
            wrong.AddRange(connection.Query<string>("PRAGMA integrity_check(20)").Where(r => r != "ok"));
            if (wrong.Count == 0)
            {
                wrong.AddRange(
                    connection
                        .Query("PRAGMA foreign_key_check")
                        .Take(20)
                        .Select(r => $"a row of {r.table} points at a row of {r.parent} that is not there")
                );
            }
        }
        catch (SqliteException e) when (e.SqliteErrorCode == 11)
        {
            // Damage may keep the check itself from going on.
            wrong.Add(e.Message);
        }

        return wrong;
    }

    public RegisterException? Explain(Exception exception) =>
        exception switch
        {
            SqliteException e => new RegisterException(
                e.SqliteErrorCode is 5 or 6 ? ProblemKind.Busy : ProblemKind.Store,
                e.SqliteErrorCode switch
                {
                    5 or 6 => $"The register {path} is locked: somebody else has been writing for over {BusySeconds} seconds. Try again.",
                    8 =>
                        $"The register {path} cannot be written: the file, or the folder it lies in, is read-only. Allow writing, or give another place.",
                    10 =>
                        $"The disk failed while reading or writing {path} ({e.Message}). Nothing that was not acknowledged is kept. Check the disk, then run `rejoinder verify`.",
                    11 =>
                        $"The register {path} is damaged ({e.Message}). Do not write to it: restore the newest backup with `rejoinder restore`, or copy what can be read with `rejoinder export`.",
                    13 =>
                        $"The disk with {path} is full. What was being written is not kept; all from before is. Make room, then try again.",
                    14 => $"The register {path} cannot be opened: no permission, or its folder is not there.",
                    26 => $"{path} is no register: it is not even a SQLite database.",
                    _ => $"The register {path} reports: {e.Message}",
                },
                e
            ),
            UnauthorizedAccessException e => new RegisterException(
                ProblemKind.Store,
                $"The register {path} cannot be opened: {e.Message}",
                e
            ),
            IOException e => new RegisterException(ProblemKind.Store, $"The register {path} cannot be used: {e.Message}", e),
            _ => null,
        };
}
