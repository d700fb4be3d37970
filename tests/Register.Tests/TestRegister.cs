using System.Data.Common;
using Dapper;
using DbUp.Engine;
using Microsoft.Data.Sqlite;
using Npgsql;
using Rejoinder.Register.Postgres;
using Rejoinder.Register.Sqlite;
using Rejoinder.Register.Tests.Postgres;

namespace Rejoinder.Register.Tests;

/// <summary>A place for a register of a test's own, empty at first, in a temporary folder that is gone with it.</summary>
internal sealed class TestRegister : IDisposable
{
    private TestRegister(string folder, RegisterAddress address)
    {
        Folder = folder;
        Address = address;
    }

    /// <summary>Where its keys and backups are, and its file where it is one.</summary>
    public string Folder { get; }

    public RegisterAddress Address { get; }

    /// <summary>What was said while opening it.</summary>
    public List<string> Said { get; } = [];

    /// <param name="kind"><c>sqlite</c> or <c>postgres</c>.</param>
    public static TestRegister New(string kind) => kind == "postgres" ? On(TestRegisters.Server) : At(f => Path.Combine(f, "register.db"));

    /// <summary>A place on a server of a test's own.</summary>
    public static TestRegister On(PostgresServer server) => At(_ => server.NewDatabase());

    public Register Open() => Register.Open(Address, Said.Add);

    /// <summary>Opens it as a version of the program would that has other scripts, or less patience.</summary>
    public Register Open(IReadOnlyList<SqlScript>? scripts = null, int busySeconds = 30) =>
        Register.Open(
            Address.IsPostgres
                ? new PostgresStore(Address) { Scripts = scripts ?? Migrations.Of("postgres"), BusySeconds = busySeconds }
                : new SqliteStore(Address.Place) { Scripts = scripts ?? Migrations.Of("sqlite"), BusySeconds = busySeconds },
            Address,
            Said.Add
        );

    /// <summary>The scripts of this version.</summary>
    public IReadOnlyList<SqlScript> Scripts => Migrations.Of(Address.IsPostgres ? "postgres" : "sqlite");

    /// <summary>A connection to the database that knows nothing of registers.</summary>
    public DbConnection Connect()
    {
        DbConnection connection = Address.IsPostgres
            ? new NpgsqlConnection(ConnectionString(new Uri(Address.Place)))
            : new SqliteConnection($"Data Source={Address.Place};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Execute(string sql)
    {
        using var connection = Connect();
        connection.Execute(sql);
    }

    public List<string> Texts(string sql)
    {
        using var connection = Connect();
        return [.. connection.Query<string>(sql)];
    }

    /// <summary>The copies that were made before the register was brought up to date.</summary>
    public string[] Backups() => [.. Directory.GetFiles(Folder, "*before-*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static TestRegister At(Func<string, string> place)
    {
        var folder = Directory.CreateTempSubdirectory("rejoinder-register-").FullName;
        return new(folder, RegisterAddress.Parse(place(folder), Path.Combine(folder, "keys")));
    }

    private static string ConnectionString(Uri uri) =>
        $"Host={uri.Host};Port={uri.Port};Database={uri.AbsolutePath[1..]};Username={uri.UserInfo};Pooling=false";
}
