using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Rejoinder.Names;

/// <summary>
/// pg_trgm as a peer: a cluster of its own in a temporary folder, spoken to by psql, stopped and deleted in the end. Started as the user
/// postgres where the bench runs as root, which PostgreSQL refuses.
/// </summary>
internal sealed class Postgres : IDisposable
{
    private readonly string _programs;
    private readonly string _folder;

    private Postgres(string programs, string folder)
    {
        _programs = programs;
        _folder = folder;
    }

    /// <summary>Starts a cluster, or says why there is none.</summary>
    public static Postgres? Start()
    {
        const string Home = "/usr/lib/postgresql";
        var programs = Directory.Exists(Home)
            ? Directory
                .GetDirectories(Home)
                .OrderDescending(StringComparer.Ordinal)
                .Select(d => Path.Combine(d, "bin"))
                .FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")))
            : null;
        if (programs is null)
        {
            Console.WriteLine("pg_trgm was left out: there is no PostgreSQL below /usr/lib/postgresql.");
            return null;
        }

        var folder = Path.Combine(Path.GetTempPath(), $"names-bench-{Environment.ProcessId}");
        Directory.CreateDirectory(folder);
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", "postgres", folder);
        }

        var postgres = new Postgres(programs, folder);
        try
        {
            AsUser(
                Path.Combine(programs, "initdb"),
                "-D",
                $"{folder}/data",
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--no-sync"
            );
            AsUser(
                Path.Combine(programs, "pg_ctl"),
                "-D",
                $"{folder}/data",
                "-l",
                $"{folder}/log",
                "-o",
                $"-k {folder} -c listen_addresses='' -c fsync=off -c max_parallel_workers_per_gather=0 -c shared_buffers=256MB",
                "-s",
                "-w",
                "start"
            );
            postgres.Sql("CREATE EXTENSION pg_trgm;");
            return postgres;
        }
        catch (InvalidOperationException e)
        {
            Console.WriteLine($"pg_trgm was left out: {e.Message}");
            postgres.Dispose();
            return null;
        }
    }

    /// <summary>The similarity of each pair, and the milliseconds of the fastest of five passes over all, by the clock.</summary>
    public (double[] Scores, double Milliseconds) Similarities(IReadOnlyList<(string A, string B)> pairs)
    {
        Sql(Table("p", "i int, a text, b text", pairs.Select((p, i) => $"{i}\t{p.A}\t{p.B}")));
        var scores = Lines(Sql("SELECT similarity(a, b) FROM p ORDER BY i;")).Select(l => double.Parse(l, CultureInfo.InvariantCulture));
        return ([.. scores], Fastest("SELECT sum(similarity(a, b)) FROM p;", 5));
    }

    /// <summary>Builds the table with its GIN index.</summary>
    public void Index(IReadOnlyList<string> names) =>
        Sql(
            Table("n", "id int, name text", names.Select((n, i) => $"{i}\t{n}"))
                + "CREATE INDEX ON n USING gin (name gin_trgm_ops);\nANALYZE n;\n"
        );

    /// <summary>The nearest name of each query, -1 for none, and the milliseconds of the faster of two passes over all, by the clock.</summary>
    public (int[] Found, double Milliseconds) Nearest(IReadOnlyList<string> queries)
    {
        const string All =
            "SELECT coalesce(r.id, -1) FROM q LEFT JOIN LATERAL (SELECT id FROM n WHERE n.name % q.name ORDER BY similarity(n.name, q.name) DESC, id LIMIT 1) r ON true";
        Sql(Table("q", "i int, name text", queries.Select((q, i) => $"{i}\t{q}")));
        var found = Lines(Sql(All + " ORDER BY q.i;")).Select(l => int.Parse(l, CultureInfo.InvariantCulture));
        return ([.. found], Fastest($"SELECT count(*) FROM ({All}) x;", 2));
    }

    public void Dispose()
    {
        try
        {
            AsUser(Path.Combine(_programs, "pg_ctl"), "-D", $"{_folder}/data", "-m", "immediate", "-w", "stop");
        }
        catch (InvalidOperationException e)
        {
            Console.WriteLine($"PostgreSQL did not stop: {e.Message}");
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string Table(string name, string columns, IEnumerable<string> rows) =>
        $"DROP TABLE IF EXISTS {name};\nCREATE TABLE {name} ({columns});\nCOPY {name} FROM STDIN;\n{string.Join('\n', rows)}\n\\.\n";

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private double Fastest(string query, int rounds)
    {
        var times = Lines(Sql("\\timing on\n" + string.Concat(Enumerable.Repeat(query + "\n", rounds))));
        return times
            .Where(l => l.StartsWith("Time: ", StringComparison.Ordinal))
            .Min(l => double.Parse(l.Split(' ')[1], CultureInfo.InvariantCulture));
    }

    private string Sql(string script)
    {
        var file = Path.Combine(_folder, "script.sql");
        File.WriteAllText(file, script, new UTF8Encoding(false));
        return AsUser(
            Path.Combine(_programs, "psql"),
            "-h",
            _folder,
            "-U",
            "postgres",
            "-d",
            "postgres",
            "-qAt",
            "-v",
            "ON_ERROR_STOP=1",
            "-f",
            file
        );
    }

    private static string AsUser(string program, params string[] arguments) =>
        Environment.IsPrivilegedProcess ? Run("runuser", ["-u", "postgres", "--", program, .. arguments]) : Run(program, arguments);

    private static string Run(string program, params string[] arguments)
    {
        // The server that pg_ctl starts would hold a pipe open for ever: its output goes to the log.
        var isStart = arguments.Contains("start");
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = !isStart,
            RedirectStandardError = !isStart,
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} cannot be started.");
        var errors = isStart ? Task.FromResult("") : process.StandardError.ReadToEndAsync();
        var output = isStart ? "" : process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException(
                $"{Path.GetFileName(program)} ended with {process.ExitCode}. {errors.Result.Split('\n')[0]}"
            );
    }
}
