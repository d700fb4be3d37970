using Rejoinder.Register.Bench.Measuring;
using Rejoinder.Register.Tests.Postgres;

namespace Rejoinder.Register.Bench;

/// <summary><c>all FOLDER STATEMENTS CLAIMS</c>: everything, on SQLite and PostgreSQL, as a Markdown table.</summary>
internal static class AllCommand
{
    public static int Run(string folder, string statements, string claims)
    {
        var records = Path.Combine(folder, $"records-{statements}-{claims}.ndjson");
        var report = new Report();
        if (!File.Exists(records))
        {
            report.Run("generate", null, "generate", statements, claims, records + ".part");
            File.Move(records + ".part", records);
        }

        var file = Path.Combine(folder, "register.db");
        foreach (var old in Directory.GetFiles(folder, "register.db*"))
        {
            File.Delete(old);
        }

        foreach (var old in Directory.GetDirectories(folder, "register.db.*"))
        {
            Directory.Delete(old, recursive: true);
        }

        // Its keys and vectors go to this folder too.
        Environment.SetEnvironmentVariable("REJOINDER_DATA", Path.Combine(folder, "register.db.data"));
        Measure("sqlite", null, file);
        // As Debian installs it, but for the memory that its documentation advises for a server with a gigabyte to spare; commits wait for the disk.
        using var server = PostgresServer.Start("shared_buffers=512MB", "max_wal_size=2GB");
        Measure("postgres", server.ProcessId, server.NewDatabase());
        report.Write();
        return 0;

        void Measure(string kind, int? process, string address)
        {
            report.Run(kind, process, "import", address, records);
            report.Run(kind, process, "measure", address);
        }
    }
}
