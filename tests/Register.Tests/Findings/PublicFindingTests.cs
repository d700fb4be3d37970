using Rejoinder.Register.Findings;
using Xunit;

namespace Rejoinder.Register.Tests.Findings;

/// <summary>What everybody sees of a finding: each version that was public, and no word of a draft.</summary>
public sealed class PublicFindingTests
{
    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void DraftsAreNotPublicAndCorrectionsAre(string kind)
    {
        using var desk = new Desk(kind);
        var book = desk.Register.Findings;
        var claim = desk.AddClaim("Odo Harrowgate took the money.", "Odo Harrowgate");
        var statement = claim.Split('.')[0];
        var finding = book.Draft(claim, "contradicted", "A first thought.", desk.Analyst);
        finding = book.Rewrite(finding.Code, "supported", "The audit says so.", finding.Revision, desk.Analyst);
        Assert.Null(finding.Public);
        Assert.Empty(book.PublishedOf(statement));
        finding = book.Submit(finding.Code, finding.Revision, desk.Analyst);
        finding = book.Publish(finding.Code, finding.Revision, desk.Editor);
        Assert.Equal((2, "supported"), (finding.Public!.Number, finding.Public.Rating));
        finding = book.Correct(finding.Code, "not supported", "The audit was corrected.", finding.Revision, desk.Editor);

        var seen = Assert.Single(book.PublishedOf(statement));

        Assert.Equal(("not supported", "The audit was corrected."), (seen.Rating, seen.Reasons));
        Assert.Equal(["supported", "not supported"], seen.Versions.Select(v => v.Rating));
        Assert.Equal(seen.Versions, seen.History);
        Assert.Equal(("Ann", "Edda", desk.Clock.GetUtcNow(), null), (seen.Author, seen.SecondReader, seen.PublishedAt, seen.WithdrawnAt));
        Assert.Equal(3, Assert.Single(book.OfStatement(statement)).Versions.Length);
        book.Withdraw(finding.Code, "The audit was withdrawn.", finding.Revision, desk.Editor);
        seen = Assert.Single(book.PublishedOf(statement));
        Assert.Equal(
            (FindingState.Withdrawn, "The audit was withdrawn.", "not supported", desk.Clock.GetUtcNow()),
            (seen.State, seen.Withdrawal, seen.Rating, seen.WithdrawnAt)
        );
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void OnlyFindingsOnPublishedStatementsAreListedTheNewestFirst(string kind)
    {
        using var desk = new Desk(kind);
        var book = desk.Register.Findings;
        var claims = Enumerable.Range(0, 4).Select(i => desk.AddClaim($"Sum {i} is wrong.")).ToArray();
        var findings = claims.Select(c => Published(desk, c)).ToArray();
        book.Draft(claims[0], "supported", "A draft.", desk.Analyst);
        Assert.Empty(book.Published());
        foreach (var statement in claims.Take(3).Select(c => c.Split('.')[0]))
        {
            desk.Register.Statements.Show(statement, true, null, 1, desk.Editor);
        }

        Assert.Equal([findings[2], findings[1], findings[0]], book.Published().Select(f => f.Code));
        Assert.Equal([findings[1], findings[0]], book.Published(before: findings[2]).Select(f => f.Code));
        Assert.Equal([findings[1]], book.Published(1, findings[2]).Select(f => f.Code));
        book.Withdraw(findings[1], "Wrong.", book.Get(findings[1]).Revision, desk.Editor);
        Assert.Equal(FindingState.Withdrawn, book.Published()[1].State);
    }

    private static string Published(Desk desk, string claim)
    {
        var book = desk.Register.Findings;
        var finding = book.Draft(claim, "supported", "Because.", desk.Analyst);
        finding = book.Submit(finding.Code, finding.Revision, desk.Analyst);
        desk.Clock.Pass(TimeSpan.FromMinutes(1));
        return book.Publish(finding.Code, finding.Revision, desk.Editor).Code;
    }
}
