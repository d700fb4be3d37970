using Rejoinder.Register.Findings;
using Xunit;

namespace Rejoinder.Register.Tests.Findings;

/// <summary>A finding's way: drafted by one, read by another, published under both names, corrected or withdrawn, never a draft again.</summary>
public sealed class FindingBookTests
{
    private static readonly string[] Moves = ["rewrite", "submit", "return", "publish", "correct", "withdraw"];

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void APublishedFindingIsInTheJournalWithItsCorrectionsAndWithdrawal(string kind)
    {
        using var desk = new Desk(kind);
        var book = desk.Register.Findings;
        var claim = desk.AddClaim("Odo Harrowgate took the money.", "Odo Harrowgate");
        var finding = book.Draft(claim, "supported", "The audit says so.", desk.Analyst);
        finding = book.Submit(finding.Code, finding.Revision, desk.Analyst);
        Assert.Equal([finding.Code], book.In(FindingState.SecondReading).Select(f => f.Code));
        var entries = desk.Entries();

        finding = book.Publish(finding.Code, finding.Revision, desk.Editor);
        Assert.Equal(("Ann", "Edda", entries), (finding.Author, finding.SecondReader, finding.Entry));
        finding = book.Correct(finding.Code, "not supported", "The audit was corrected.", finding.Revision, desk.Editor);
        finding = book.Withdraw(finding.Code, "The audit was withdrawn.", finding.Revision, desk.Editor);

        Assert.Equal((FindingState.Withdrawn, "The audit was withdrawn."), (finding.State, finding.Withdrawal));
        Assert.Equal(["supported", "not supported"], finding.Versions.Select(v => v.Rating));
        Assert.Equal(entries + 3, desk.Entries());
    }

    [Theory]
    [InlineData("draft", "rewrite submit")]
    [InlineData("second-reading", "return publish")]
    [InlineData("published", "correct withdraw")]
    [InlineData("corrected", "correct withdraw")]
    [InlineData("withdrawn", "")]
    public void OnlyTheLegalMovesAreMade(string from, string legal)
    {
        foreach (var move in Moves)
        {
            using var desk = new Desk("sqlite");
            var finding = In(desk, from);
            var made = Record.Exception(() => Make(desk, finding, move)) is null;
            Assert.True(made == legal.Split(' ').Contains(move), $"{from}: {move} {(made ? "was made" : "was refused")}");
        }
    }

    [Fact]
    public void WhoWroteAFindingDoesNotPublishIt()
    {
        using var desk = new Desk("sqlite");
        var finding = desk.Register.Findings.Draft(desk.AddClaim("The sum is wrong."), "supported", "Because.", desk.Editor);
        finding = desk.Register.Findings.Submit(finding.Code, finding.Revision, desk.Editor);

        var refused = Assert.Throws<RegisterException>(() => desk.Register.Findings.Publish(finding.Code, finding.Revision, desk.Editor));

        Assert.Equal(ProblemKind.Forbidden, refused.Kind);
        Assert.Equal(FindingState.SecondReading, desk.Register.Findings.Get(finding.Code).State);
        Assert.Equal(1, desk.Entries());
    }

    [Fact]
    public void ARatingIsOfTheDesksOwnScale()
    {
        using var desk = new Desk("sqlite");
        var claim = desk.AddClaim("The sum is wrong.");
        Assert.Throws<RegisterException>(() => desk.Register.Findings.Draft(claim, "green", "Because.", desk.Analyst));
        desk.Register.SetRatings(["green", "red"], desk.Root);
        Assert.Equal("green", desk.Register.Findings.Draft(claim, "green", "Because.", desk.Analyst).Rating);
        Assert.Throws<RegisterException>(() => desk.Register.SetRatings(["only"], desk.Root));
    }

    [Fact]
    public void AFindingHasReasons()
    {
        using var desk = new Desk("sqlite");
        var claim = desk.AddClaim("The sum is wrong.");
        Assert.Throws<RegisterException>(() => desk.Register.Findings.Draft(claim, "supported", "  ", desk.Analyst));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void EvidenceBearsOnAClaimForAndAgainst(string kind)
    {
        using var desk = new Desk(kind);
        var claim = desk.AddClaim("The sum is wrong.");
        var copy = "The audit, page 3."u8.ToArray();
        var book = desk.Register.Evidence;
        var audit = book.Add(
            new NewEvidence("Audit", "page 3: the sum", "https://example.org/audit", copy, "text/plain"),
            claim,
            true,
            desk.Analyst
        );
        var letter = book.Add(new NewEvidence("Letter", "we erred", "https://example.org/letter"), claim, false, desk.Analyst);

        book.Withdraw(letter.Code, desk.Analyst);

        Assert.Equal([(audit.Code, true), (letter.Code, false)], book.On(claim).Select(e => (e.Code, e.Bearings[0].IsFor)));
        Assert.NotNull(book.Get(letter.Code).WithdrawnAt);
        Assert.Equal(copy, book.Copy(audit.Code));
        Assert.Equal(64, audit.Sha256?.Length);
        Assert.Throws<RegisterException>(() =>
            book.Add(new NewEvidence("Audit", "page 3", "javascript:alert(1)"), claim, true, desk.Analyst)
        );
        Assert.Throws<RegisterException>(() =>
            book.Add(new NewEvidence("Audit", "page 3", "https://example.org"), "s-0000000000.1", true, desk.Analyst)
        );
    }

    private static Finding In(Desk desk, string state)
    {
        var finding = desk.Register.Findings.Draft(desk.AddClaim("The sum is wrong."), "supported", "Because.", desk.Analyst);
        var way = state switch
        {
            "draft" => Array.Empty<string>(),
            "second-reading" => ["submit"],
            "published" => ["submit", "publish"],
            "corrected" => ["submit", "publish", "correct"],
            _ => ["submit", "publish", "withdraw"],
        };
        return way.Aggregate(finding, (f, move) => Make(desk, f, move));
    }

    private static Finding Make(Desk desk, Finding f, string move)
    {
        var book = desk.Register.Findings;
        return move switch
        {
            "rewrite" => book.Rewrite(f.Code, "supported", "Better.", f.Revision, desk.Analyst),
            "submit" => book.Submit(f.Code, f.Revision, desk.Analyst),
            "return" => book.Return(f.Code, f.Revision, desk.Editor),
            "publish" => book.Publish(f.Code, f.Revision, desk.Editor),
            "correct" => book.Correct(f.Code, "contradicted", "Newer.", f.Revision, desk.Editor),
            _ => book.Withdraw(f.Code, "Wrong.", f.Revision, desk.Editor),
        };
    }
}
