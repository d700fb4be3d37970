using System.Globalization;
using Dapper;
using DbUp;
using Microsoft.Data.Sqlite;

namespace Rejoinder.Register.Sqlite;

internal sealed partial class SqliteStore
{
    private const string VersionTable = "SchemaVersions";

    public void Migrate(Action<string>? say)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (Exists() && IsCurrent())
        {
            return;
        }

        Directory.CreateDirectory(folder);
        // Two processes that find the same old register: one brings it up to date, the other waits and finds it done.
        using var turn = Turn();
        if (Exists() && IsCurrent())
        {
            return;
        }

        if (Exists())
        {
            var copy = string.Create(CultureInfo.InvariantCulture, $"{path}.before-{DateTime.UtcNow:yyyyMMdd'T'HHmmss}");
            Backup(copy);
            say?.Invoke($"The register is of an older version: a backup is at {copy}; bringing it up to date.");
        }

        Create();
        using (var connection = Open(ConnectionString))
        {
            Migrations.Run(DeployChanges.To.SqliteDatabase(ConnectionString), Scripts, "INTEGER PRIMARY KEY", "BLOB");
        }
    }

    private bool IsCurrent()
    {
        using var connection = Open(ConnectionString);
        if (connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master WHERE name = @VersionTable", new { VersionTable }) == 0)
        {
            return connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master") == 0
                ? false
                : throw new RegisterException(
                    ProblemKind.Store,
                    $"{path} is a database, but no register of Rejoinder. Give another place."
                );
        }

        return Migrations.AreCurrent(connection, VersionTable, Scripts, path);
    }

    // Only the owner may read it: names and drafts are in it.
    private void Create()
    {
        if (File.Exists(path))
        {
            return;
        }

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
    }

    private FileStream Turn()
    {
        var deadline = DateTime.UtcNow.AddSeconds(BusySeconds * 4);
        while (true)
        {
            try
            {
                return new FileStream(
                    path + ".migrating",
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    1,
                    FileOptions.DeleteOnClose
                );
            }
            catch (IOException e) when (IsTaken(e) && DateTime.UtcNow < deadline)
            {
                Thread.Sleep(50);
            }
        }
    }

    // Somebody else has the file: EWOULDBLOCK on Linux and on macOS, a sharing violation on Windows. Any other trouble will not pass by waiting.
    private static bool IsTaken(IOException e) => (e.HResult & 0xFFFF) is 11 or 35 or 32;
}
