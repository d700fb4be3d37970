using DbUp.Engine;
using Xunit;

namespace Rejoinder.Register.Tests.Stores;

/// <summary>How a register comes to have the tables that this version needs.</summary>
public sealed class MigrationTests
{
    private const string Versions = "SELECT scriptname FROM schemaversions ORDER BY scriptname";

    // Stands for a script of a later version.
    private static readonly SqlScript Later = new("0999-later.sql", "ALTER TABLE term ADD COLUMN later TEXT;");

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void TheFirstOpeningMakesItAndTheSecondFindsItCurrent(string kind)
    {
        using var place = TestRegister.New(kind);
        Assert.False(Register.Exists(place.Address));
        place.Open().Dispose();
        Assert.True(Register.Exists(place.Address));
        var versions = place.Texts(Versions);
        Assert.Equal(place.Scripts.Select(s => s.Name), versions);

        place.Open().Dispose();

        Assert.Equal(versions, place.Texts(Versions));
        Assert.Empty(place.Said);
        Assert.Empty(place.Backups());
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void ARegisterOfANewerVersionIsRefusedAndNotTouched(string kind)
    {
        using var place = TestRegister.New(kind);
        place.Open([.. place.Scripts, Later]).Dispose();
        var before = Content(place);

        var problem = Assert.Throws<RegisterException>(place.Open);

        Assert.Equal(ProblemKind.Store, problem.Kind);
        Assert.Contains("newer version", problem.Message, StringComparison.Ordinal);
        Assert.Contains(Later.Name, problem.Message, StringComparison.Ordinal);
        Assert.Equal(before, Content(place));
        Assert.Empty(place.Backups());
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AnOlderRegisterIsBackedUpThenBroughtUpToDate(string kind)
    {
        using var place = TestRegister.New(kind);
        place.Open().Dispose();
        place.Execute("INSERT INTO setting (name, value) VALUES ('kept', 'Größe')");

        place.Open([.. place.Scripts, Later]).Dispose();

        Assert.Equal(Later.Name, place.Texts(Versions)[^1]);
        Assert.Equal(["Größe"], place.Texts("SELECT value FROM setting WHERE name = 'kept'"));
        Assert.Empty(place.Texts("SELECT later FROM term"));
        var backup = Assert.Single(place.Backups());
        Assert.Contains(backup, Assert.Single(place.Said), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(backup));
    }

    [Fact]
    public void TheBackupOfAnOlderFileOpensAsTheRegisterThatItWas()
    {
        using var place = TestRegister.New("sqlite");
        place.Open().Dispose();
        place.Execute("INSERT INTO setting (name, value) VALUES ('kept', 'yes')");
        place.Open([.. place.Scripts, Later]).Dispose();
        foreach (var file in Directory.GetFiles(place.Folder, "register.db*").Except(place.Backups()))
        {
            File.Delete(file);
        }

        File.Move(Assert.Single(place.Backups()), place.Address.Place);

        place.Open().Dispose();
        Assert.Equal(["yes"], place.Texts("SELECT value FROM setting WHERE name = 'kept'"));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AScriptThatFailsChangesNothing(string kind)
    {
        using var place = TestRegister.New(kind);
        place.Open().Dispose();
        var before = Content(place);
        var broken = new SqlScript("0998-broken.sql", "ALTER TABLE term ADD COLUMN half TEXT; INSERT INTO nowhere VALUES (1);");

        var problem = Assert.Throws<RegisterException>(() => place.Open([.. place.Scripts, broken]));

        Assert.Equal(ProblemKind.Store, problem.Kind);
        Assert.Equal(before, Content(place));
        place.Open().Dispose();
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AnotherProgramsDatabaseIsRefusedAndNotTouched(string kind)
    {
        using var place = TestRegister.New(kind);
        place.Execute("CREATE TABLE recipe (name TEXT)");
        var before = Content(place);

        var problem = Assert.Throws<RegisterException>(place.Open);

        Assert.Equal(ProblemKind.Store, problem.Kind);
        Assert.Contains("no register of Rejoinder", problem.Message, StringComparison.Ordinal);
        Assert.Equal(before, Content(place));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public async Task SixWhoOpenANewRegisterAtOnceAllGetIt(string kind)
    {
        using var place = TestRegister.New(kind);

        await AllAtOnce(6, () => place.Open().Dispose());

        Assert.Equal(place.Scripts.Select(s => s.Name), place.Texts(Versions));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public async Task SixWhoOpenAnOlderRegisterAtOnceMakeOneBackup(string kind)
    {
        using var place = TestRegister.New(kind);
        place.Open().Dispose();

        await AllAtOnce(6, () => place.Open([.. place.Scripts, Later]).Dispose());

        Assert.Single(place.Backups());
        Assert.Equal(Later.Name, place.Texts(Versions)[^1]);
    }

    /// <summary>The definitions of all tables, and the scripts that ran.</summary>
    private static List<string> Content(TestRegister place) =>
        place.Texts(
            place.Address.IsPostgres
                ? "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1"
                : "SELECT coalesce(sql, name) FROM sqlite_master ORDER BY name"
        );

    private static Task AllAtOnce(int many, Action work)
    {
        var start = new Barrier(many);
        return Task.WhenAll(
            Enumerable
                .Range(0, many)
                .Select(_ =>
                    Task.Factory.StartNew(
                        () =>
                        {
                            start.SignalAndWait();
                            work();
                        },
                        TestContext.Current.CancellationToken,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    )
                )
        );
    }
}
