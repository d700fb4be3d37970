using System.Data.Common;
using Dapper;
using DbUp.Engine;
using Microsoft.Data.Sqlite;

namespace Rejoinder.Register.Sqlite;

/// <summary>A register in one file.</summary>
internal sealed partial class SqliteStore(string path) : IStore
{
    public string Shown => path;

    /// <summary>How long a writer waits for another before it says that the register is busy.</summary>
    public int BusySeconds { get; init; } = 30;

    /// <summary>The scripts that make the register what this version needs.</summary>
    public IReadOnlyList<SqlScript> Scripts { get; init; } = Migrations.Of("sqlite");

    private string ConnectionString =>
        new SqliteConnectionStringBuilder
        {
            DataSource = path,
            DefaultTimeout = BusySeconds,
            ForeignKeys = true,
        }.ToString();

    public bool Exists() => File.Exists(path) && new FileInfo(path).Length > 0;

    public DbConnection Connect()
    {
        if (!File.Exists(path))
        {
            throw new RegisterException(ProblemKind.Store, $"There is no register at {path}: `rejoinder add FILE` makes one.");
        }

        return Open(ConnectionString);
    }

    public DbTransaction BeginWrite(DbConnection connection)
    {
        // The one writer may have more: taking in a thousand claims touches as many pages.
        connection.Execute("PRAGMA cache_size = -65536");
        return ((SqliteConnection)connection).BeginTransaction(deferred: false);
    }

    public DbTransaction BeginRead(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    public void Dispose()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            // WAL: readers never wait. FULL: what is committed is on the disk, whatever happens to the machine next. secure_delete: what is erased
            // is overwritten. Each of many readers has a cache of its own, so it is small: the mapped file serves them all.
            connection.Execute(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -2048; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 268435456; PRAGMA journal_size_limit = 67108864;"
            );
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
