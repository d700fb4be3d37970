using Rejoinder.Publishing.Citations;
using Rejoinder.Publishing.Tests.Validating;
using Rejoinder.Reading;
using Xunit;

namespace Rejoinder.Publishing.Tests;

/// <summary>BibTeX and CSL-JSON, as a citation library reads them.</summary>
public sealed class CitationTests(PublishedDesk desk, NodeClients clients) : IClassFixture<PublishedDesk>, IClassFixture<NodeClients>
{
    [Fact]
    public void EveryStatementAndClaimIsReadBackAsItWasWritten()
    {
        foreach (var statement in desk.Statements)
        {
            Assert.Empty(Problems(statement));
        }
    }

    [Theory]
    [InlineData("100% of $5 & #3, a_b ~ c^d")]
    [InlineData("An open { brace and a closed one }} too many")]
    [InlineData("C:\\temp \\end{document} \\input{/etc/passwd}")]
    [InlineData("Who and what, and “when”, says Łódź's 東京 – 🙂")]
    [InlineData("a--b --- c ``d'' <<e>> ,,f ?`g !`h {: .btn--primary }")]
    [InlineData("@misc{stolen, title = {x}}")]
    public void NoWordOfATextIsACommand(string words)
    {
        var record = new StatementBuilder(words).Claim(ClaimKind.Opinion, words, by: "Low and Sons, Ltd & Co").Build() with
        {
            Title = words,
            Issued = "2026-03",
        };
        Assert.Empty(Problems(PublishedStatement.OfRecord(record)));
    }

    [Theory]
    [InlineData("2026-03-09", "2026 3 9")]
    [InlineData("2026-03", "2026 3")]
    [InlineData("2026", "2026")]
    [InlineData("last March", "")]
    [InlineData(null, "")]
    public void ADateHasThePartsThatTheStatementGives(string? issued, string parts) =>
        Assert.Equal(
            parts,
            string.Join(
                ' ',
                CitedWork.Of(PublishedStatement.OfRecord(new StatementBuilder("x").Build() with { Issued = issued })).Single().DateParts
            )
        );

    private IEnumerable<string> Problems(PublishedStatement statement) =>
        new CitationCheck(clients).Problems(statement, PublishedDesk.Written(statement, "bibtex"), PublishedDesk.Written(statement, "csl"));
}
