using System.Text;
using Rejoinder.Reading;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Findings;
using Rejoinder.Register.Settings;
using Rejoinder.Register.Terms;
using Rejoinder.Register.Transfer;
using Xunit;

namespace Rejoinder.Register.Tests.Transfer;

/// <summary>Everything goes out and comes back exactly; a torn file brings in nothing.</summary>
public sealed class TransferTests
{
    public static TheoryData<string, string> Pairs =>
        new()
        {
            { "sqlite", "sqlite" },
            { "sqlite", "postgres" },
            { "postgres", "sqlite" },
            { "postgres", "postgres" },
        };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void AWholeExportComesBackExactly(string from, string to)
    {
        using var desk = Busy(from);
        var export = Export(desk.Register);
        using var place = TestRegister.New(to);
        using var register = place.Open();

        register.Import(
            new MemoryStream(export),
            register.Accounts.Acting("Somebody"),
            cancellation: TestContext.Current.CancellationToken
        );

        Assert.Equal(Encoding.UTF8.GetString(export), Encoding.UTF8.GetString(Export(register)));
        Assert.Equal(1, register.Claims.Search(new() { Words = "harbour" }).Count);
        Assert.Single(register.Claims.Search(new() { Words = "harbour" }).Statements);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void HowPeopleSignInIsInNoExport(string from, string to)
    {
        using var desk = Busy(from);
        var export = Export(desk.Register);
        var text = Encoding.UTF8.GetString(export);
        Assert.All(["secret-hash", "secret-stamp", "secret-passkey"], s => Assert.DoesNotContain(s, text, StringComparison.Ordinal));
        Assert.All(Tables.Credentials, t => Assert.DoesNotContain($"\"table\":\"{t}\"", text, StringComparison.Ordinal));
        using var place = TestRegister.New(to);
        using var register = place.Open();
        // Whoever imports may have signed in before.
        var somebody = register.Accounts.Acting("Somebody");
        register.Credentials.Keep(new Credential(somebody.Id, "hash", "stamp", 0, null));
        register.SignInLog.Note(somebody.Id, SignInEvent.Password);
        register.Drafts.Keep(somebody.Id, "place", "1");

        register.Import(new MemoryStream(export), somebody, cancellation: TestContext.Current.CancellationToken);

        Assert.False(register.Accounts.Any);
        Assert.Equal(text, Encoding.UTF8.GetString(Export(register)));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void EveryTableHasItsPlaceInAnExport(string kind)
    {
        using var place = TestRegister.New(kind);
        place.Open().Dispose();
        var tables = place.Texts(
            place.Address.IsPostgres
                ? "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename NOT IN ('schemaversions', 'statement_words')"
                : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%_words%' AND name <> 'SchemaVersions' AND name NOT LIKE 'sqlite_%'"
        );
        Assert.Equal(tables.Order(StringComparer.Ordinal), Tables.All.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void AStruckClaimOfAnExportIsFoundOnceItIsReadAgain(string from, string to)
    {
        using var desk = new Desk(from);
        var claim = desk.AddClaim("The quay is closed.");
        desk.Register.Claims.Change(claim, new() { State = ClaimState.Struck }, 1, desk.Analyst);
        using var place = TestRegister.New(to);
        using var register = place.Open();
        register.Import(
            new MemoryStream(Export(desk.Register)),
            register.Accounts.Acting("Somebody"),
            cancellation: TestContext.Current.CancellationToken
        );
        Assert.Equal(0, register.Claims.Search(new() { Words = "quay" }).Count);

        register.Claims.Change(claim, new() { State = ClaimState.Read }, 2, register.Accounts.Acting("Root"));

        Assert.Equal(1, register.Claims.Search(new() { Words = "quay" }).Count);
        register.Claims.Change(claim, new() { State = ClaimState.Struck }, 3, register.Accounts.Acting("Root"));
        Assert.Equal(0, register.Claims.Search(new() { Words = "quay" }).Count);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void ATornExportBringsInNothing(string kind)
    {
        using var desk = Busy("sqlite");
        var export = Export(desk.Register);
        using var place = TestRegister.New(kind);
        using var register = place.Open();
        foreach (var length in new[] { export.Length - 3, export.Length - 20, export.Length / 2 })
        {
            Assert.Throws<RegisterException>(() =>
                register.Import(
                    new MemoryStream(export[..length]),
                    register.Accounts.Acting("Somebody"),
                    cancellation: TestContext.Current.CancellationToken
                )
            );
            Assert.Empty(register.Statements.Newest());
            Assert.Equal(0, register.Statistics().JournalEntries);
        }
    }

    [Fact]
    public void AWholeExportGoesIntoNoRegisterThatHasSomething()
    {
        using var desk = Busy("sqlite");
        var export = Export(desk.Register);
        var refused = Assert.Throws<RegisterException>(() =>
            desk.Register.Import(new MemoryStream(export), desk.Root, cancellation: TestContext.Current.CancellationToken)
        );
        Assert.Equal(ProblemKind.State, refused.Kind);
        Assert.Equal(export, Export(desk.Register));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void RecordsComeInOnceHoweverOftenAndWhatIsNoRecordIsTold(string kind)
    {
        using var desk = new Desk(kind);
        var lines = new MemoryStream();
        foreach (var title in new[] { "One", "Two", "One" })
        {
            RecordJson.Write(Some.Record(title, new SomeClaim($"The sum of {title} is wrong.")), lines, inOneLine: true);
            lines.Write("\n"u8);
        }

        lines.Write("{\"schemaVersion\":\"1\"}\nnonsense\n"u8);

        var report = desk.Register.Import(
            new MemoryStream(lines.ToArray()),
            desk.Analyst,
            cancellation: TestContext.Current.CancellationToken
        );
        var again = desk.Register.Import(
            new MemoryStream(lines.ToArray()),
            desk.Analyst,
            cancellation: TestContext.Current.CancellationToken
        );

        Assert.Equal((2, 1, 2, 2), (report.Statements, report.Known, report.Claims, report.Failed));
        Assert.Equal([4, 5], report.Failures.Select(f => f.Line));
        Assert.Equal((0, 3), (again.Statements, again.Known));
        Assert.Equal(2, desk.Register.Statements.Newest().Count);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void ABackupIsRestoredAsItWas(string kind)
    {
        using var desk = Busy(kind);
        var copy = Path.Combine(desk.Folder, "copy");
        desk.Register.Backup(copy);
        Assert.Throws<RegisterException>(() => desk.Register.Backup(copy));
        using var place = TestRegister.New(kind);

        Restoring.Restore(copy, place.Address, replace: false);

        using var register = place.Open();
        Assert.Equal(Encoding.UTF8.GetString(Export(desk.Register)), Encoding.UTF8.GetString(Export(register)));
        // And whoever could sign in still can.
        Assert.Equal("secret-hash", register.Credentials.Of(desk.Analyst.Id)?.PasswordHash);
        Assert.Single(register.Credentials.Passkeys(desk.Analyst.Id));
        Assert.Single(register.Invitations.Open());
        Assert.Single(register.ApiKeys.All());
    }

    [Fact]
    public void ADamagedBackupIsRefusedAndARegisterInPlaceIsPutAside()
    {
        using var desk = Busy("sqlite");
        var copy = Path.Combine(desk.Folder, "copy");
        desk.Register.Backup(copy);
        using var place = TestRegister.New("sqlite");
        place.Open().Dispose();
        Assert.Equal(
            ProblemKind.State,
            Assert.Throws<RegisterException>(() => Restoring.Restore(copy, place.Address, replace: false)).Kind
        );

        var aside = Restoring.Restore(copy, place.Address, replace: true);

        Assert.True(File.Exists(aside));
        var bytes = File.ReadAllBytes(copy);
        Array.Fill(bytes, (byte)0x5a, bytes.Length / 2, 4096);
        File.WriteAllBytes(copy, bytes);
        Assert.Equal(ProblemKind.Store, Assert.Throws<RegisterException>(() => Restoring.Restore(copy, place.Address, replace: true)).Kind);
    }

    private static byte[] Export(Register register)
    {
        using var stream = new MemoryStream();
        register.Export(stream);
        return stream.ToArray();
    }

    // Something of everything.
    private static Desk Busy(string kind)
    {
        var desk = new Desk(kind);
        var claim = desk.AddClaim("Odo Harrowgate closed the harbour.", "Odo Harrowgate");
        desk.AddClaim("Odo Harrogate \"opened\" it: 1/3 of it, ½, 🏛.", "Odo Harrogate");
        desk.Register.Claims.Change(claim, new() { Kind = ClaimKind.Allegation }, 1, desk.Analyst);
        // A party merged into a later one.
        desk.Register.Parties.Merge("Odo Harrowgate", "Odo Harrogate", "one", desk.Editor);
        desk.Register.Evidence.Add(new NewEvidence("Audit", "page 3", null, [0, 1, 2, 255], "application/pdf"), claim, true, desk.Analyst);
        var finding = desk.Register.Findings.Draft(claim, "supported", "Because.", desk.Analyst);
        finding = desk.Register.Findings.Submit(finding.Code, finding.Revision, desk.Analyst);
        desk.Register.Findings.Publish(finding.Code, finding.Revision, desk.Editor);
        desk.Register.Replies.Ask(
            claim,
            "Odo Harrogate",
            "office",
            "letter",
            "What do you say?",
            desk.Clock.GetUtcNow().AddDays(3),
            desk.Editor
        );
        desk.Register.Rosters.Keep("members", [new Naming.Rosters.RosterEntry { Id = "1", Name = "Odo Harrowgate" }], desk.Analyst);
        desk.Register.Terms.Define(
            "harbour",
            new Definition(
                "",
                "",
                "Assembly",
                "Act 1",
                null,
                "law",
                DefinitionLogic.Weighed,
                null,
                null,
                "A place.",
                "https://example.org",
                []
            ),
            desk.Analyst
        );
        desk.Register.Identities.LookUp("Odo Harrowgate", desk.Analyst);
        var lead = desk.Register.Identities.Waiting()[0];
        desk.Register.Identities.Decide(lead.Code, true, "The same.", lead.Revision, desk.Analyst);
        desk.Register.Statements.Show(claim.Split('.')[0], true, true, desk.Page(claim.Split('.')[0]).Head.Revision, desk.Editor);
        desk.Register.Settings.Set(DeskSettings.Usual with { DeskName = "Ours" }, 0, desk.Root);
        desk.Register.Drafts.Keep(desk.Analyst.Id, "place", "{\"text\":\"½\"}");
        desk.Register.SignInLog.Note(desk.Analyst.Id, SignInEvent.Password);
        desk.Register.SignInLog.Note(null, SignInEvent.WrongPassword);
        desk.Register.Credentials.Keep(new Credential(desk.Analyst.Id, "secret-hash", "secret-stamp", 0, null));
        desk.Register.Credentials.KeepPasskey(new KeptPasskey(desk.Analyst.Id, [1], "Laptop", "\"secret-passkey\""));
        desk.Register.Invitations.Make("Ivo", Role.Reader, TimeSpan.FromDays(30), desk.Root);
        desk.Register.ApiKeys.Make("script", ["read"], null, desk.Analyst);
        return desk;
    }
}
