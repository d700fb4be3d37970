using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Rejoinder.Register.Erasing;
using Rejoinder.Register.Findings;
using Xunit;

namespace Rejoinder.Register.Tests.Erasing;

/// <summary>Content goes at a person's request, to the byte; proofs stay.</summary>
public sealed class ErasingTests
{
    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AnErasedStatementIsInNoByteOfTheRegister(string kind)
    {
        using var desk = new Desk(kind);
        var kept = desk.AddClaim("The library is open.");
        var claim = desk.AddClaim("Odo Zquxharrow took the money.", "Odo Zquxharrow");
        desk.Register.Claims.Change(claim, new() { Speaker = "Nils Zquxwater" }, 1, desk.Analyst);
        desk.Register.Evidence.Add(new NewEvidence("Audit", "page 3", "https://example.org"), claim, true, desk.Analyst);
        var finding = desk.Register.Findings.Draft(claim, "supported", "Zquxharrow was seen.", desk.Analyst);
        finding = desk.Register.Findings.Submit(finding.Code, finding.Revision, desk.Analyst);
        desk.Register.Findings.Publish(finding.Code, finding.Revision, desk.Editor);

        var erased = desk.Register.Erase(claim.Split('.')[0], desk.Root);

        Assert.Equal((1, 1, 1), (erased.Statements, erased.Claims, erased.Documents));
        Assert.NotNull(erased.Entry);
        AssertGone(desk, "zqux");
        Assert.Empty(desk.Register.Claims.Search(new() { Words = "money" }).Hits);
        Assert.Equal("The library is open.", desk.Register.Claims.Get(kept).Quote.Words);
        Assert.Throws<RegisterException>(() => desk.Page(claim.Split('.')[0]));
        Assert.Throws<RegisterException>(() => desk.Register.Erase(claim.Split('.')[0], desk.Root));
    }

    [Fact]
    public async Task VerifyingAndPurgingAtTheSameTimeBothEnd()
    {
        using var desk = new Desk("postgres");
        desk.AddClaim("The library is open.");
        using var stop = new CancellationTokenSource();
        var purging = Task.Run(
            () =>
            {
                using var connection = desk.Place.Connect();
                for (var i = 0; !stop.IsCancellationRequested; i++)
                {
                    connection.Execute("VACUUM (FULL)");
                }
            },
            TestContext.Current.CancellationToken
        );
        var verifying = Task.Run(
            () =>
            {
                for (var i = 0; i < 20; i++)
                {
                    Assert.Empty(desk.Register.Verify(new(new(Path.Combine(desk.Folder, "memory")))).Evidence);
                }
            },
            TestContext.Current.CancellationToken
        );
        await verifying.WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await purging.WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task WhoeverReadsMeanwhileIsWaitedForSoThatNoByteStaysInTheLog()
    {
        using var desk = new Desk("sqlite");
        var claim = desk.AddClaim("Odo Zquxharrow took the money.", "Odo Zquxharrow");
        using var reader = desk.Place.Connect();
        using var reading = ((SqliteConnection)reader).BeginTransaction(deferred: true);
        Assert.NotEmpty(reader.Query<string>("SELECT words FROM claim", transaction: reading));
        var erasing = Task.Run(() => desk.Register.Erase(claim.Split('.')[0], desk.Root), TestContext.Current.CancellationToken);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.False(erasing.IsCompleted);

        reading.Rollback();

        await erasing;
        AssertGone(desk, "zqux");
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AnErasedNameIsBlackInEveryTextAndNoPlaceMoves(string kind)
    {
        using var desk = new Desk(kind);
        var record = Some.Record(
            "Letter to Zquxharrow",
            new SomeClaim("Odo Zquxharrow took the money.", "Odo Zquxharrow"),
            new SomeClaim("ZQUXHARROW must answer, and so must Una Vellacourt.", "Una Vellacourt")
        );
        var code = desk.Add(record);

        var erased = desk.Register.Erase(desk.Page(code).PartyCodes["p1"].Code, desk.Root);

        Assert.Equal((1, 2, 1), (erased.Statements, erased.Claims, erased.Documents));
        AssertGone(desk, "zqux");
        var page = desk.Page(code);
        Assert.Equal("███ ██████████ took the money.", page.Record.Claims[0].Quote.Words);
        Assert.Equal(record.Claims.Select(c => (c.Quote.Start, c.Quote.End)), page.Record.Claims.Select(c => (c.Quote.Start, c.Quote.End)));
        Assert.Single(desk.Register.Claims.Search(new() { About = "Una Vellacourt" }).Hits);
    }

    [Theory]
    [InlineData("Odo May", "In May, Odo May said that he may go. Mayor!", "In ███, ███ ███ said that he may go. Mayor!")]
    [InlineData("Ann O'Dell", "ann o'dell and O'Dell’s", "███ ██████ and ██████’s")]
    [InlineData("Li", "Li is short", "Li is short")]
    public void NamesAreBlackenedAsWholeWords(string name, string text, string expected) =>
        Assert.Equal(expected, new Blackening([name]).Text(text));

    [Theory]
    [InlineData("""{"claims":[{"quote":"Odo May said so","cites":{"quote":"said","address":"https://x.example/odomay"}}]}""", false)]
    [InlineData("""{"claims":[{"quote":"Una said so","cites":{"quote":"said","address":"https://x.example/una"}}]}""", true)]
    public void TheAddressesOfSourcesGoWithANameOfTheRecord(string record, bool stays)
    {
        var black = new Blackening(["Odo May"]).InRecord(record);
        Assert.Equal(stays, black.Contains("address", StringComparison.Ordinal));
        Assert.Equal(stays, black == record);
    }

    [Fact]
    public void OnlyAnAdministratorErases()
    {
        using var desk = new Desk("sqlite");
        var code = desk.AddClaim("The sum is wrong.").Split('.')[0];
        Assert.Equal(ProblemKind.Forbidden, Assert.Throws<RegisterException>(() => desk.Register.Erase(code, desk.Editor)).Kind);
        Assert.Equal(ProblemKind.Request, Assert.Throws<RegisterException>(() => desk.Register.Erase("x-1", desk.Root)).Kind);
    }

    private static void AssertGone(Desk desk, string word)
    {
        using var export = new MemoryStream();
        desk.Register.Export(export);
        Assert.DoesNotContain(word, Encoding.UTF8.GetString(export.ToArray()), StringComparison.OrdinalIgnoreCase);
        foreach (var file in desk.Address.IsPostgres ? [] : Directory.GetFiles(desk.Folder, "register.db*"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            Assert.DoesNotContain(word, Encoding.Latin1.GetString(bytes.ToArray()), StringComparison.OrdinalIgnoreCase);
        }
    }
}
