using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Dapper;
using Rejoinder.Reading;
using Rejoinder.Register.Bench.Generating;
using Rejoinder.Register.Tests.Postgres;
using Rejoinder.Register.Verifying;
using Xunit;

namespace Rejoinder.Register.Tests.Crashes;

/// <summary>
/// The program, or the database server under it, is killed with SIGKILL at random moments. Whatever was printed as done is there afterwards,
/// nothing is there twice or by half, the register verifies, and it opens at once. Rounds and seed: see <see cref="Crash"/>.
/// </summary>
public sealed partial class CrashTests
{
    // Of so many theories' rows each has its share of the rounds.
    private const int Rows = 7;
    private const int Files = 12;
    private const int Imported = 330;
    private const int ClaimsEach = 50;

    // Generous, for machines that do much else: opening goes over what was left unfinished, and that is little.
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(5);
    private static readonly StatementGenerator Generator = new(1);
    private static int numbers;

    private static int RoundsEach => Math.Max(1, (Crash.Rounds + Rows - 1) / Rows);

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void WhatWasAddedStaysWhenTheProgramIsKilled(string kind)
    {
        using var place = TestRegister.New(kind);
        Rounds(
            place,
            (random, round) =>
            {
                var files = NewFiles(place, round);
                using var program = Add(place, files);
                Crash.At(random, Files).Wait(program, program.KillDash9);
                var kept = Kept(program.End().Lines);
                Whole(place, files, kept);
            }
        );
        AddingAgainAddsTheRest(place);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void WhatWasImportedStaysWhenTheProgramIsKilled(string kind)
    {
        using var place = TestRegister.New(kind);
        var files = new List<string>();
        Rounds(
            place,
            (random, round) =>
            {
                files.Add(NewRecords(place, round));
                var before = Statements(place);
                using var program = RejoinderProgram.Start(place.Folder, "import", files[^1], "--register", place.Address.Place);
                Crash.At(random, Imported * ClaimsEach / 5_000).Wait(program, program.KillDash9);
                var said = program.End().Lines.Select(l => Told().Match(l)).LastOrDefault(m => m.Success);
                var told = said is null ? 0 : int.Parse(said.Groups["statements"].Value, CultureInfo.InvariantCulture);
                Assert.InRange(Statements(place) - before, told, Imported);
            }
        );
        foreach (var file in files)
        {
            using var program = RejoinderProgram.Start(place.Folder, "import", file, "--register", place.Address.Place);
            Assert.Equal(0, program.End().ExitCode);
        }

        Assert.Equal(Imported * files.Count, Statements(place));
        Consistent(place);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AnActIsKeptWholeOrNotAtAllWhenTheProgramIsKilled(string kind)
    {
        using var place = TestRegister.New(kind);
        Queue<string> codes;
        using (var register = place.Open())
        {
            var by = register.Accounts.Acting("Tester");
            codes = new(
                register
                    .Statements.AddMany(
                        [
                            .. Enumerable
                                .Range(0, RoundsEach)
                                .Select(_ => Generator.Record(Interlocked.Increment(ref numbers), ClaimsEach))
                                .Select(r => (r, (byte[]?)Encoding.UTF8.GetBytes(r.Text))),
                        ],
                        "test",
                        by
                    )
                    .Select(a => a.Code)
            );
        }

        Rounds(
            place,
            (random, _) =>
            {
                var code = codes.Dequeue();
                using var program = RejoinderProgram.Start(place.Folder, "erase", code, "--yes", "--register", place.Address.Place);
                // Before its one line, or after it.
                Crash.At(random, 2).Wait(program, program.KillDash9);
                var isTold = program.End().Lines.Any(l => l.StartsWith(code, StringComparison.Ordinal));
                using var connection = place.Connect();
                var (isErased, entries, words) = connection.QuerySingle<(long, long, long)>(
                    """
                    SELECT (SELECT count(*) FROM statement WHERE code = @code AND state = 'erased'),
                        (SELECT count(*) FROM journal_entry WHERE subject = 'statement:' || @code),
                        (SELECT count(*) FROM claim c JOIN statement s ON s.id = c.statement_id WHERE s.code = @code AND c.words <> '')
                    """,
                    new { code }
                );
                Assert.Contains((isErased, entries, words), new[] { (0L, 1L, (long)ClaimsEach), (1L, 2L, 0L) });
                Assert.True(!isTold || isErased == 1, $"{code} was told as erased and is not");
            }
        );
    }

    [Fact]
    public void WhatWasAddedStaysWhenTheDatabaseServerIsKilled()
    {
        using var server = PostgresServer.Start();
        using var place = TestRegister.On(server);
        Rounds(
            place,
            (random, round) =>
            {
                var files = NewFiles(place, round);
                using var program = Add(place, files);
                Crash.At(random, Files).Wait(program, server.KillDash9);
                var (exitCode, lines) = program.End();
                server.Restart();
                var kept = Kept(lines);
                if (exitCode != 0)
                {
                    Assert.Equal(2, exitCode);
                    Assert.Contains("database", program.Errors, StringComparison.Ordinal);
                    Assert.DoesNotContain("   at ", program.Errors, StringComparison.Ordinal);
                    Assert.DoesNotContain("bug", program.Errors, StringComparison.OrdinalIgnoreCase);
                }

                Whole(place, files, kept);
            }
        );
        AddingAgainAddsTheRest(place);
    }

    private static void Rounds(TestRegister place, Action<Random, int> work)
    {
        var random = new Random(Crash.Seed);
        for (var round = 0; round < RoundsEach; round++)
        {
            try
            {
                work(random, round);
                Consistent(place);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException(
                    $"Round {round}, REJOINDER_CRASHES={Crash.Rounds} REJOINDER_CRASH_SEED={Crash.Seed}: {e.Message}",
                    e
                );
            }
        }
    }

    /// <summary>It opens at once, it verifies, and nothing is there twice or by half.</summary>
    private static void Consistent(TestRegister place)
    {
        var clock = Stopwatch.StartNew();
        using var register = place.Open();
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, AtOnce);
        Assert.Empty(register.Verify(new VerifierOptions(new VerifierMemory(Path.Combine(place.Folder, "memory")))).Evidence);
        using var connection = place.Connect();
        foreach (
            var (sql, what) in new[]
            {
                ("SELECT count(*) FROM (SELECT 1 FROM document GROUP BY sha256 HAVING count(*) > 1) d", "documents twice"),
                (
                    "SELECT count(*) FROM statement s WHERE s.state <> 'erased' AND s.claims <> (SELECT count(*) FROM claim c WHERE c.statement_id = s.id)",
                    "statements with other claims than they should have"
                ),
                (
                    "SELECT count(*) FROM statement s WHERE (SELECT count(*) FROM journal_entry e WHERE e.subject = 'statement:' || s.code AND e.act = 'statement-received') <> 1",
                    "statements without an entry of their own"
                ),
                (
                    "SELECT count(*) FROM document d WHERE NOT EXISTS (SELECT 1 FROM version v WHERE v.document_id = d.id)",
                    "documents without a statement"
                ),
            }
        )
        {
            Assert.True(connection.ExecuteScalar<long>(sql) == 0, $"There are {what}.");
        }
    }

    /// <summary>Each file that was told as kept is there under the code that was told, and each that is there is there whole.</summary>
    private static void Whole(TestRegister place, IReadOnlyDictionary<string, string> files, Dictionary<string, string> kept)
    {
        using var register = place.Open();
        foreach (var (name, path) in files)
        {
            var bytes = File.ReadAllBytes(path);
            var statement = register.Statements.WithBytes(Convert.ToHexStringLower(SHA256.HashData(bytes)));
            if (kept.TryGetValue(name, out var code))
            {
                Assert.Equal(code, statement?.Code);
            }

            if (statement is not null)
            {
                Assert.Equal(bytes, register.Statements.Document(statement.Code));
                Assert.Equal(statement.Claims, register.Statements.Page(statement.Code).Claims.Length);
            }
        }
    }

    private static void AddingAgainAddsTheRest(TestRegister place)
    {
        var all = Directory.GetFiles(Path.Combine(place.Folder, "letters"), "*.txt", SearchOption.AllDirectories);
        using var program = RejoinderProgram.Start(
            place.Folder,
            "add",
            Path.Combine(place.Folder, "letters"),
            "--no-encoder",
            "--register",
            place.Address.Place
        );
        var (exitCode, lines) = program.End();
        Assert.True(exitCode == 0, program.Errors);
        Assert.Equal(all.Length, lines.Count);
        Assert.Equal(all.Length, Statements(place));
        Consistent(place);
    }

    private static RejoinderProgram Add(TestRegister place, IReadOnlyDictionary<string, string> files) =>
        RejoinderProgram.Start(
            place.Folder,
            "add",
            Path.GetDirectoryName(files.Values.First())!,
            "--no-encoder",
            "--register",
            place.Address.Place
        );

    /// <summary>Letters that no round had before: file name to path.</summary>
    private static Dictionary<string, string> NewFiles(TestRegister place, int round)
    {
        var folder = Path.Combine(place.Folder, "letters", round.ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);
        return Enumerable
            .Range(0, Files)
            .Select(_ => Generator.Record(Interlocked.Increment(ref numbers), 15))
            .ToDictionary(
                r => r.Source.Name,
                r =>
                {
                    var path = Path.Combine(folder, r.Source.Name);
                    File.WriteAllText(path, r.Text);
                    return path;
                },
                StringComparer.Ordinal
            );
    }

    private static string NewRecords(TestRegister place, int round)
    {
        var path = Path.Combine(place.Folder, $"records-{round}.ndjson");
        using var stream = File.Create(path);
        for (var i = 0; i < Imported; i++)
        {
            RecordJson.Write(Generator.Record(Interlocked.Increment(ref numbers), ClaimsEach), stream, inOneLine: true);
            stream.WriteByte((byte)'\n');
        }

        return path;
    }

    /// <summary>File name to code of what was told as kept.</summary>
    private static Dictionary<string, string> Kept(IReadOnlyList<string> lines) =>
        lines
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(w => Path.GetFileName(w[^1]), w => w[0], StringComparer.Ordinal);

    private static long Statements(TestRegister place)
    {
        // Killed early, the program has made no register yet.
        if (!Register.Exists(place.Address))
        {
            return 0;
        }

        using var register = place.Open();
        return register.Statistics().Statements;
    }

    [GeneratedRegex("^kept (?<statements>[0-9]+) statements", RegexOptions.ExplicitCapture)]
    private static partial Regex Told();
}
