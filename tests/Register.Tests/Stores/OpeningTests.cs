using System.Diagnostics;
using Dapper;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Sqlite;
using Xunit;

namespace Rejoinder.Register.Tests.Stores;

/// <summary>What a person is told when a register cannot be opened or used, and that nothing is worse afterwards.</summary>
public sealed class OpeningTests
{
    private static readonly Account Anybody = new(1, "a-0000000000", "Anybody", Role.Administrator);

    [Fact]
    public void OnlyTheOwnerMayReadTheFilesOfARegister()
    {
        using var place = TestRegister.New("sqlite");
        using var register = place.Open();
        Keep(register, "name", "value");
        var files = Directory.GetFiles(place.Folder, "register.db*");
        Assert.Contains(place.Address.Place + "-wal", files);
        Assert.All(files, f => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(f)));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(5_000)]
    public void AFileThatIsNoDatabaseIsRefusedAndNotTouched(int length)
    {
        using var place = TestRegister.New("sqlite");
        var text = new string('x', length);
        File.WriteAllText(place.Address.Place, text);

        var problem = Assert.Throws<RegisterException>(place.Open);

        Assert.Equal($"{place.Address.Place} is no register: it is not even a SQLite database.", problem.Message);
        Assert.Equal(text, File.ReadAllText(place.Address.Place));
        Assert.Equal([place.Address.Place], Directory.GetFiles(place.Folder));
    }

    [Fact]
    public void AnEmptyFileBecomesARegister()
    {
        using var place = TestRegister.New("sqlite");
        File.WriteAllBytes(place.Address.Place, []);
        place.Open().Dispose();
        Assert.True(Register.Exists(place.Address));
    }

    [Fact]
    public void AFolderIsNoRegister()
    {
        using var place = TestRegister.New("sqlite");
        Directory.CreateDirectory(place.Address.Place);
        Refused(place, place.Address.Place);
    }

    [Fact]
    public void AFileWhereTheFolderShouldBeIsTold()
    {
        using var place = TestRegister.New("sqlite");
        var file = Path.Combine(place.Folder, "file");
        File.WriteAllText(file, "");
        var address = RegisterAddress.Parse(Path.Combine(file, "register.db"));
        var problem = Assert.Throws<RegisterException>(() => Register.Open(address));
        Assert.Contains(file, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TroubleThatDoesNotPassIsToldAtOnce()
    {
        using var place = TestRegister.New("sqlite");
        // The name itself is short enough, that of a file beside it is not.
        var address = RegisterAddress.Parse(Path.Combine(place.Folder, new string('n', 250)));
        var clock = Stopwatch.StartNew();
        Assert.Throws<RegisterException>(() => Register.Open(address));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void AFileCutShortIsToldAsDamaged()
    {
        using var place = Filled();
        using (var file = File.OpenWrite(place.Address.Place))
        {
            file.SetLength(file.Length / 2);
        }

        var problem = Assert.Throws<RegisterException>(place.Open);

        Assert.Contains("is damaged", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void ADamagedPageIsToldAndFoundByTheCheck(double where)
    {
        using var place = Filled();
        Overwrite(place.Address.Place, where);

        using var register = place.Open();
        using var store = new SqliteStore(place.Address.Place);
        Assert.NotEmpty(store.CheckIntegrity());
        var problem = Assert.Throws<RegisterException>(() => register.Read(s => s.Query<string>("SELECT value FROM setting").Count()));
        Assert.Equal(ProblemKind.Store, problem.Kind);
        Assert.Contains("is damaged", problem.Message, StringComparison.Ordinal);
        Assert.Contains("restore", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADamagedFirstPageIsToldOnOpening()
    {
        using var place = Filled();
        Overwrite(place.Address.Place, 0);
        Refused(place, "is damaged");
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void WhoeverWaitsTooLongForAnotherWriterIsToldToTryAgain(string kind)
    {
        using var place = TestRegister.New(kind);
        using var first = place.Open();
        using var second = place.Open(busySeconds: 1);
        first.Write(
            Anybody,
            _ =>
            {
                var problem = Assert.Throws<RegisterException>(() => Keep(second, "second", "no"));
                Assert.Equal(ProblemKind.Busy, problem.Kind);
                Assert.Contains("Try again", problem.Message, StringComparison.Ordinal);
                // Readers never wait.
                Assert.Equal(0, second.Read(s => s.One<long>("SELECT count(*) FROM setting")));
                return 0;
            }
        );

        Keep(second, "second", "yes");

        Assert.Equal(["yes"], place.Texts("SELECT value FROM setting"));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void ManyWritersAtOnceTakeTurnsAndLoseNothing(string kind)
    {
        using var place = TestRegister.New(kind);
        using var one = place.Open();
        using var other = place.Open();
        Keep(one, "count", "0");
        Parallel.For(
            0,
            40,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            i =>
                (i % 2 == 0 ? one : other).Write(
                    Anybody,
                    s =>
                    {
                        var value = s.One<string>("SELECT value FROM setting WHERE name = 'count'");
                        var next = (int.Parse(value) + 1).ToString();
                        return s.Execute("UPDATE setting SET value = @next WHERE name = 'count'", new { next });
                    }
                )
        );
        Assert.Equal(["40"], place.Texts("SELECT value FROM setting WHERE name = 'count'"));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AChangeThatFailsHalfwayIsNotKept(string kind)
    {
        using var place = TestRegister.New(kind);
        using var register = place.Open();
        Assert.Throws<RegisterException>(() =>
            register.Write(
                Anybody,
                s =>
                {
                    s.Execute("INSERT INTO setting (name, value) VALUES ('half', 'written')");
                    return s.Execute("INSERT INTO setting (name, value) VALUES ('half', 'again')");
                }
            )
        );
        Assert.Empty(place.Texts("SELECT value FROM setting"));
    }

    [Fact]
    public void ADatabaseThatIsNotThereIsToldWithItsRemedy()
    {
        using var place = TestRegister.New("postgres");
        Refused(place.Address.Place + "x", "createdb");
    }

    [Fact]
    public void AUserWhomTheServerDoesNotKnowIsToldToCheckTheAddress()
    {
        using var place = TestRegister.New("postgres");
        Refused(place.Address.Place.Replace("postgres@", "somebody:secret@", StringComparison.Ordinal), "check user and password");
    }

    [Fact]
    public void AServerThatIsNotThereIsTold() => Refused("postgres://somebody:secret@127.0.0.1:1/register", "cannot be reached");

    [Fact]
    public void AUserWhoMayNotMakeTablesIsTold()
    {
        using var place = TestRegister.New("postgres");
        place.Execute("DO $$ BEGIN CREATE ROLE powerless LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        Refused(place.Address.Place.Replace("postgres@", "powerless@", StringComparison.Ordinal), "may not do this");
    }

    /// <summary>A closed register with some hundred pages in it.</summary>
    private static TestRegister Filled()
    {
        var place = TestRegister.New("sqlite");
        using (var register = place.Open())
        {
            register.Write(
                Anybody,
                s =>
                    s.Execute(
                        "INSERT INTO setting (name, value) VALUES (@name, @value)",
                        Enumerable.Range(0, 2_000).Select(i => new { name = $"name {i:D5}", value = new string('v', 300) })
                    )
            );
        }

        using (var connection = place.Connect())
        {
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        return place;
    }

    // The header of the file itself stays: it is still a database, of which pages are wrong.
    private static void Overwrite(string path, double where)
    {
        using var file = File.OpenWrite(path);
        var from = Math.Max(100, (long)(file.Length * where) / 4096 * 4096);
        file.Position = from;
        file.Write(Enumerable.Repeat((byte)0xA5, (int)Math.Min(3 * 4096, file.Length - from)).ToArray());
    }

    private static int Keep(Register register, string name, string value) =>
        register.Write(Anybody, s => s.Execute("INSERT INTO setting (name, value) VALUES (@name, @value)", new { name, value }));

    private static void Refused(TestRegister place, string told)
    {
        var problem = Assert.Throws<RegisterException>(place.Open);
        Assert.Equal(ProblemKind.Store, problem.Kind);
        Assert.Contains(told, problem.Message, StringComparison.Ordinal);
    }

    private static void Refused(string address, string told)
    {
        var problem = Assert.Throws<RegisterException>(() => Register.Open(RegisterAddress.Parse(address, Path.GetTempPath())));
        Assert.Equal(ProblemKind.Store, problem.Kind);
        Assert.Contains(told, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem.Message, StringComparison.Ordinal);
    }
}
