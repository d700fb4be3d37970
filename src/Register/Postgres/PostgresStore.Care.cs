using Dapper;
using Npgsql;
using Rejoinder.Register.Transfer;

namespace Rejoinder.Register.Postgres;

internal sealed partial class PostgresStore
{
    /// <summary>Where the backup goes that is made before an older register is brought up to date: beside its keys.</summary>
    private string BackupFolder { get; }

    public long Bytes(Session session) => session.One<long>("SELECT pg_database_size(current_database())");

    public void Backup(string to)
    {
        if (File.Exists(to))
        {
            throw new RegisterException(ProblemKind.Request, $"{to} is there already: a backup never replaces a file. Give another name.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(to))!);
        var part = to + ".part";
        using (var file = File.Create(part))
        using (var connection = Connect())
        using (var transaction = BeginRead(connection))
        {
            TableExport.Write(new Session(this, connection, transaction, null, DateTimeOffset.UtcNow), file, isBackup: true);
            file.Flush(flushToDisk: true);
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(part, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.Move(part, to);
    }

    public void CountUp()
    {
        // PostgreSQL does it by itself a minute later; until then it takes every table for small, and searches go through what the full-text index
        // has not sorted in yet.
        using var connection = Connect();
        connection.Execute("VACUUM (ANALYZE)");
    }

    public void Purge()
    {
        using var connection = Connect();
        connection.Execute("VACUUM (FULL)");
    }

    public IReadOnlyList<string> CheckIntegrity()
    {
        // PostgreSQL checks its keys itself and has no check of pages without an extension; reading every row finds a torn one.
        using var connection = Connect();
        var wrong = new List<string>();
        foreach (var table in Tables.All)
        {
            try
            {
                connection.Execute($"SELECT count(t.*) FROM {table} t");
            }
            catch (PostgresException e)
            {
                wrong.Add($"{table}: {e.MessageText}");
            }
        }

        return wrong;
    }

    public RegisterException? Explain(Exception exception) =>
        exception switch
        {
            PostgresException e => new RegisterException(
                e.SqlState is "40001" or "40P01" or "55P03" ? ProblemKind.Busy : ProblemKind.Store,
                e.SqlState switch
                {
                    "28P01" or "28000" => $"The database {Shown} does not let this user in: check user and password in the address.",
                    "3D000" => $"There is no database {Shown}: make it with `createdb`, then try again.",
                    "42501" => $"The user may not do this in {Shown}: {e.MessageText}",
                    "53100" =>
                        $"The disk of {Shown} is full. What was being written is not kept; all from before is. Make room, then try again.",
                    "53300" => $"{Shown} has too many connections. Try again.",
                    "40001" or "40P01" or "55P03" => $"Somebody else is writing to {Shown}. Try again.",
                    "57P01" or "57P02" or "57P03" => $"The database server of {Shown} is shutting down or starting. Try again.",
                    "XX001" or "XX002" =>
                        $"The database {Shown} is damaged ({e.MessageText}). Do not write to it: restore the newest backup.",
                    "25006" => $"The database {Shown} is read-only.",
                    _ => $"The database {Shown} reports: {e.MessageText}",
                },
                e
            ),
            NpgsqlException e => new RegisterException(
                ProblemKind.Store,
                $"The database server of {Shown} cannot be reached, or the connection broke: {e.Message} What was not acknowledged may or may not be kept; adding it again does no harm.",
                e
            ),
            _ => null,
        };
}
