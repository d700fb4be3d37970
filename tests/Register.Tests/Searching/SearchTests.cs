using Rejoinder.Reading;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Searching;
using Xunit;

namespace Rejoinder.Register.Tests.Searching;

/// <summary>Claims by words and filters, on both databases alike.</summary>
public sealed class SearchTests
{
    public static TheoryData<string, string, string> Words =>
        Rows(
            ("money", "1 4"),
            ("MONEY", "1 4"),
            ("stole money", "1"),
            ("stealing", "3"),
            ("inquiries", "2"),
            ("\"quay fund\"", "1"),
            ("\"fund quay\"", ""),
            ("fund quay", "1"),
            ("money -quay", "4"),
            ("inqu*", "2"),
            ("arger", "3"),
            ("Ärger", "3"),
            ("money OR inquiry", ""),
            ("'); DROP TABLE claim; --money", "")
        );

    [Theory]
    [MemberData(nameof(Words))]
    public void WordsFindClaims(string kind, string words, string expected)
    {
        using var desk = new Desk(kind);
        var code = desk.Add(Letter());
        Assert.Equal(expected, Numbers(desk.Register.Claims.Search(new SearchQuery { Words = words }), code));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void FiltersNarrowTheSearch(string kind)
    {
        using var desk = new Desk(kind);
        var code = desk.Add(Letter());
        string Find(SearchQuery query) => Numbers(desk.Register.Claims.Search(query), code);

        Assert.Equal("1", Find(new() { Words = "money", Kind = "allegation" }));
        Assert.Equal("1", Find(new() { About = "Odo Harrowgate" }));
        Assert.Equal("4", Find(new() { SaidBy = "Nils Brackwater" }));
        Assert.Equal("1 2 3", Find(new() { SaidBy = "Ada Vellacourt" }));
        Assert.Equal("4", Find(new() { Source = "locatable" }));
        Assert.Equal("1 2 3", Find(new() { Source = "none" }));
        Assert.Equal("1 4", Find(new() { Words = "money", Statement = code }));
        Assert.Equal(
            "1 4",
            Find(
                new()
                {
                    Words = "money",
                    From = new(2026, 3, 2),
                    Until = new(2026, 3, 2),
                }
            )
        );
        Assert.Equal("", Find(new() { Words = "money", From = new(2026, 3, 3) }));
        Assert.Equal("", Find(new() { Words = "money", Until = new(2026, 3, 1) }));
        Assert.Throws<RegisterException>(() => Find(new() { Words = "money", About = "Nobody Known" }));
        Assert.Throws<RegisterException>(() => Find(new() { Words = "money", Statement = "s-0000000000" }));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void TheWordsThatWereSearchedForAreMarked(string kind)
    {
        using var desk = new Desk(kind);
        desk.Add(Letter());
        var hit = desk.Register.Claims.Search(new() { Words = "\"quay fund\" steal" }).Hits;
        Assert.Empty(hit);
        hit = desk.Register.Claims.Search(new() { Words = "funds quay" }).Hits;
        Assert.Equal(["quay", "fund"], hit[0].Marks.Select(m => hit[0].Claim.Quote.Words.Substring(m.Start, m.Length)));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void StruckClaimsAreNotFoundAndCorrectedOnesByWhatTheyAreNow(string kind)
    {
        using var desk = new Desk(kind);
        var code = desk.Add(Letter());
        desk.Register.Claims.Change($"{code}.1", new ClaimChange { State = ClaimState.Struck }, 1, desk.Analyst);
        desk.Register.Claims.Change($"{code}.4", new ClaimChange { Kind = ClaimKind.Opinion, About = ["Una Vellacourt"] }, 1, desk.Analyst);

        Assert.Equal("4", Numbers(desk.Register.Claims.Search(new() { Words = "money" }), code));
        Assert.Equal(
            "4",
            Numbers(
                desk.Register.Claims.Search(
                    new()
                    {
                        Words = "money",
                        Kind = "opinion",
                        About = "Una Vellacourt",
                    }
                ),
                code
            )
        );
        Assert.Equal("", Numbers(desk.Register.Claims.Search(new() { Words = "money", Kind = "factual" }), code));

        desk.Register.Claims.Change($"{code}.1", new ClaimChange { State = ClaimState.Read }, 2, desk.Analyst);
        Assert.Equal("1 4", Numbers(desk.Register.Claims.Search(new() { Words = "money" }), code));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void PagesFollowOneAnotherWithoutGapOrRepeat(string kind)
    {
        using var desk = new Desk(kind);
        desk.Add(
            Some.Record(
                "Long",
                [.. Enumerable.Range(1, 25).Select(i => new SomeClaim($"The money went to place {i}{new string('.', i % 3)}"))]
            )
        );

        var pages = Enumerable
            .Range(0, 3)
            .SelectMany(p =>
                desk.Register.Claims.Search(
                    new()
                    {
                        Words = "money",
                        Skip = p * 10,
                        Take = 10,
                    }
                ).Hits
            );

        Assert.Equal(25, pages.Select(h => h.Claim.Code).Distinct().Count());
    }

    [Theory]
    [InlineData("---")]
    [InlineData("-money")]
    [InlineData("?!")]
    public void AQueryWithoutAWordIsToldSo(string words)
    {
        using var desk = new Desk("sqlite");
        Assert.Equal(
            ProblemKind.Request,
            Assert.Throws<RegisterException>(() => desk.Register.Claims.Search(new() { Words = words })).Kind
        );
    }

    private static StatementRecord Letter() =>
        Some.Record(
            "Letter",
            new SomeClaim("Odo Harrowgate stole the money of the quay fund.", "Odo Harrowgate") { Kind = ClaimKind.Allegation },
            new SomeClaim("We ask for an inquiry.") { Kind = ClaimKind.Demand },
            new SomeClaim("There was Ärger over the stealing."),
            new SomeClaim("Nils Brackwater says in report 12 that money was there.", "Nils Brackwater")
            {
                Speaker = "Nils Brackwater",
                Cites = "report 12",
            }
        );

    private static string Numbers(SearchResult result, string code) =>
        string.Join(
            ' ',
            result.Hits.Where(h => h.Claim.Statement == code).Select(h => h.Claim.Code.Split('.')[1]).Order(StringComparer.Ordinal)
        );

    private static TheoryData<string, string, string> Rows(params (string Words, string Expected)[] rows)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var kind in new[] { "sqlite", "postgres" })
        {
            foreach (var (words, expected) in rows)
            {
                data.Add(kind, words, expected);
            }
        }

        return data;
    }
}
