using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Rejoinder.Register.Tests.Postgres;

/// <summary>
/// A PostgreSQL server of one's own: a new cluster in a temporary folder, on a free port of this machine, gone with this object, and with this
/// process however it ends. Uses Debian's programs; the cluster that Debian's package starts is left alone.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    private const string Home = "/usr/lib/postgresql";
    private static int databases;

    private readonly string programs;
    private readonly string folder;
    private readonly int port;
    private readonly string settings;
    private readonly Process watchdog;

    private PostgresServer(string programs, string folder, int port, string settings)
    {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
        this.settings = settings;
        watchdog = Watch();
    }

    /// <summary>Makes a cluster and starts its server.</summary>
    /// <param name="settings">Settings of postgresql.conf, such as <c>fsync=off</c>.</param>
    /// <exception cref="InvalidOperationException">There is no PostgreSQL, or it does not start; the message says why.</exception>
    public static PostgresServer Start(params string[] settings)
    {
        var programs = Programs();
        var folder = Directory.CreateTempSubdirectory("rejoinder-postgres-").FullName;
        if (User is { } user)
        {
            Run("chown", user, folder);
        }

        var server = new PostgresServer(programs, folder, FreePort(), string.Concat(settings.Select(s => $" -c {s}")));
        try
        {
            server.AsUser("initdb", "-D", server.Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-k", "--no-sync");
            server.Restart();
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>A new, empty database.</summary>
    /// <returns>Its address, <c>postgres://…</c>.</returns>
    public string NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"register{Interlocked.Increment(ref databases)}");
        using var connection = new NpgsqlConnection(
            $"Host=127.0.0.1;Port={port};Database=postgres;Username=postgres;Pooling=false;Timeout=60;Command Timeout=120"
        );
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        command.ExecuteNonQuery();
        return string.Create(CultureInfo.InvariantCulture, $"postgres://postgres@127.0.0.1:{port}/{name}");
    }

    /// <summary>Starts the server, stopped or killed before, on the same port, and waits until it lets clients in.</summary>
    public void Restart()
    {
        Stop();
        AsUser(
            "pg_ctl",
            "start",
            "-s",
            "-w",
            "-t",
            "120",
            "-D",
            Data,
            "-l",
            Path.Combine(folder, "log"),
            "-o",
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''{settings}"
        );
    }

    /// <summary>Ends the server and all its processes as a power cut would, without a word to them.</summary>
    public void KillDash9()
    {
        if (ProcessId is { } id)
        {
            // The postmaster first: it would answer the death of a child.
            int[] all = [id, .. Children(id)];
            foreach (var one in all)
            {
                Kill(one);
            }

            // Where nobody buries dead processes, the next server would take the old one for alive.
            File.Delete(Path.Combine(Data, "postmaster.pid"));
        }
    }

    /// <summary>The server's process, by its own file; null where none runs.</summary>
    public int? ProcessId
    {
        get
        {
            var file = Path.Combine(Data, "postmaster.pid");
            return
                File.Exists(file)
                && int.TryParse(File.ReadLines(file).FirstOrDefault(), CultureInfo.InvariantCulture, out var id)
                && IsRunning(id)
                ? id
                : null;
        }
    }

    /// <summary>The server's log so far.</summary>
    public string Log() => File.ReadAllText(Path.Combine(folder, "log"));

    public void Dispose()
    {
        // The watchdog does what it does when this process ends.
        watchdog.StandardInput.Close();
        watchdog.WaitForExit();
        watchdog.Dispose();
    }

    private string Data => Path.Combine(folder, "data");

    // PostgreSQL refuses to run as root.
    private static string? User { get; } =
        !Environment.IsPrivilegedProcess ? null
        : File.ReadLines("/etc/passwd").Any(l => l.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres"
        : "nobody";

    private static string Programs() =>
        (
            Directory.Exists(Home)
                ? Directory
                    .GetDirectories(Home)
                    .OrderByDescending(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var version) ? version : 0)
                    .Select(d => Path.Combine(d, "bin"))
                    .FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")))
                : null
        )
        ?? throw new InvalidOperationException(
            $"These tests need PostgreSQL, and there is none below {Home}. Install it (Debian: apt-get install postgresql postgresql-contrib)."
        );

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Stop()
    {
        if (ProcessId is not null)
        {
            AsUser("pg_ctl", "stop", "-s", "-w", "-m", "fast", "-D", Data);
        }
    }

    private static IEnumerable<int> Children(int parent) =>
        File.ReadAllText($"/proc/{parent}/task/{parent}/children")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(c => int.Parse(c, CultureInfo.InvariantCulture));

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
            var deadline = DateTime.UtcNow.AddSeconds(30);
            while (IsRunning(id) && DateTime.UtcNow < deadline)
            {
                Thread.Sleep(5);
            }
        }
        catch (ArgumentException)
        {
            // It is gone already.
        }
    }

    // A dead process that its parent has not asked after has a folder in /proc, too.
    private static bool IsRunning(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/stat").Split(") ")[^1][0] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }

    // A shell that waits for this process to close a pipe, which its death does too, then ends the server and deletes its folder.
    private Process Watch()
    {
        var stop = $"{Path.Combine(programs, "pg_ctl")} stop -s -w -m immediate -D {Data}";
        var script =
            $"read -r _; cd /; [ -f {Data}/postmaster.pid ] && {(User is null ? stop : $"{SetUser(User)} {stop}")}; rm -rf {folder}";
        return Process.Start(
            new ProcessStartInfo("setsid", ["-w", "sh", "-c", script])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
    }

    private static string SetUser(string user) =>
        $"setpriv --reuid {user} --regid {(user == "nobody" ? "nogroup" : user)} --clear-groups --";

    private void AsUser(string program, params string[] arguments)
    {
        string[] command = [.. User is null ? [] : SetUser(User).Split(' '), Path.Combine(programs, program), .. arguments];
        try
        {
            Run(command);
        }
        catch (InvalidOperationException e) when (File.Exists(Path.Combine(folder, "log")))
        {
            throw new InvalidOperationException($"{e.Message} Its log ends: {string.Join('\n', Log().Split('\n').TakeLast(6))}", e);
        }
    }

    private static void Run(params string[] command)
    {
        // The server keeps what it inherits open for ever: its output is not a pipe of ours.
        var quiet = command.Contains("start");
        using var process = Process.Start(
            new ProcessStartInfo(command[0], command[1..])
            {
                RedirectStandardOutput = !quiet,
                RedirectStandardError = !quiet,
                WorkingDirectory = "/",
                Environment = { ["LC_ALL"] = "C" },
            }
        )!;
        var errors = quiet ? Task.FromResult("") : process.StandardError.ReadToEndAsync();
        _ = quiet ? "" : process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"`{string.Join(' ', command)}` ended with {process.ExitCode}. {errors.Result.Trim()}");
        }
    }
}
