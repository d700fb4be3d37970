using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Rejoinder.Reading;
using Xunit;

namespace Rejoinder.Publishing.Tests;

public sealed partial class HtmlDossierTests
{
    private const string Hostile = "</style></title><script>alert(1)</script>\" onload='x' <img src=//evil.example>";

    [Fact]
    public void EveryClaimAppearsWithItsSpeaker()
    {
        var page = Page(HarbourReply.Record);
        foreach (var claim in HarbourReply.Record.Claims)
        {
            Assert.Contains($"id=\"{claim.Id}\"", page, StringComparison.Ordinal);
            var note = Between(page, $"id=\"n-{claim.Id}\"", "</li>");
            Assert.Contains(
                claim.AttributedTo.Name == Attribution.Declarants ? "the declarants</a>" : "as the declarants report",
                note,
                StringComparison.Ordinal
            );
        }

        foreach (var line in Lines().Matches(Between(page, "<section class=\"ledger\"", "</section>")).Select(m => m.Value))
        {
            Assert.Contains(", said by ", line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ALeadShowsWhatAgreesDiffersAndIsNotKnownAndNamesNoPrivatePerson()
    {
        var person = HarbourReply.Record.Parties.First(p => p.Name.Contains("Haspelund", StringComparison.Ordinal));
        var record = HarbourReply.Record with
        {
            Leads =
            [
                new(LeadSubject.Party, person.Id, person.Name, "watched", "7", "HASPELUNT, Korvin", 0.9, null, ["A1"], ["D1"], ["U1"]),
                new(LeadSubject.Declarant, null, "Marta Ellingrove", "watched", "8", "Ellingrove", 0.8, "the name is short", [], [], []),
            ],
        };
        var section = Between(Page(record), "<section class=\"leads\"", "</section>");
        Assert.All(
            new[]
            {
                "HASPELUNT, Korvin",
                "<dt>Agrees</dt><dd dir=\"auto\">A1",
                "<dt>Differs</dt><dd dir=\"auto\">D1",
                "<dt>Not known</dt>",
                "the name is short",
            },
            words => Assert.Contains(words, section, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            "HASPELUNT",
            Page(record, new DossierOptions { ProtectPrivatePersons = true }),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public void NoHeadingHoldsAClaim()
    {
        var headings = string.Join("\n", Headings().Matches(Page(HarbourReply.Record)).Select(m => m.Value));
        Assert.All(HarbourReply.Record.Claims, c => Assert.DoesNotContain(c.Quote.Words, headings, StringComparison.Ordinal));
    }

    [Fact]
    public void ACheckLeadsToItsPlacesAndBack()
    {
        var page = Page(HarbourReply.Record);
        Assert.Contains("<a href=\"#k1-1\">“US$4,000 each”</a>", page, StringComparison.Ordinal);
        Assert.Contains("id=\"k1-1\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#k1\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void HostileWordsStayWordsEverywhere()
    {
        var quote = new Quote(Hostile, 0, Hostile.Length);
        var record = new StatementRecord
        {
            Source = new Source(Hostile, Hostile, 1, Hostile),
            Text = Hostile,
            Title = Hostile,
            Kind = Hostile,
            Language = Hostile,
            Leads = [new(LeadSubject.Party, Hostile, Hostile, Hostile, Hostile, Hostile, 1, null, [Hostile], [Hostile], [Hostile])],
            Issued = Hostile,
            Answers = quote,
            Addressees = [new(Hostile, quote)],
            Declarants = [new(Hostile, Hostile, Hostile, Hostile, PartyKind.Person, quote)],
            Signatories =
            [
                new(1, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, PartyKind.Person, Signs.This, quote)
                {
                    Match = new(Hostile, Hostile, Hostile, Hostile, 1, [Hostile], [new(Hostile, Hostile, 1, [Hostile])]),
                },
            ],
            Parties = [new(Hostile, Hostile, PartyKind.Person, [quote])],
            Claims =
            [
                new(Hostile, quote, ClaimKind.Allegation, new(Hostile, Hostile), [Hostile], new(quote, Hostile), [new(Hostile, quote)], 1)
                {
                    KindCue = Hostile,
                },
            ],
            Terms = [new(Hostile, Hostile, quote)],
            Amounts = [new(quote, Hostile, Hostile)],
            Dates = [new(quote, Hostile)],
            Checks = [new(Hostile, Hostile, [quote])],
            Notes = [Hostile],
        };
        var page = Page(record);
        Assert.Single(Scripts().Matches(page));
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\" onload", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" src=\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("See [the report](https://a.example/r_(1)) now.", "href=\"https://a.example/r_(1)\"", ">the report</a>")]
    [InlineData("See https://a.example/r, now.", "href=\"https://a.example/r\"", ">https://a.example/r</a>, now.")]
    [InlineData("See HTTPS://a.example/r.", "See HTTPS://a.example/r.", "See")]
    [InlineData("See [x](javascript:alert(1)) now.", "[x](javascript:alert(1))", "See")]
    [InlineData("See [the page](/about) now.", "See the page now.", "See")]
    [InlineData("See https://user@evil.example/ now.", "See https://user@evil.example/ now.", "See")]
    public void OnlyWebLinksAreLinks(string text, string first, string second)
    {
        var page = Page(new StatementBuilder(text).Build());
        var shown = Between(page, "<div class=\"page\"", "</section>");
        Assert.Contains(first, shown, StringComparison.Ordinal);
        Assert.Contains(second, shown, StringComparison.Ordinal);
        Assert.All(
            Outside().Matches(shown).Select(m => m.Value),
            a => Assert.Contains("rel=\"noopener noreferrer nofollow ugc\"", a, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void PositionsAreCodePoints()
    {
        var record = new StatementBuilder("😀😀 The quay 𝔐 is shut. Nobody 😀 asked.")
            .Claim(ClaimKind.Factual, "The quay 𝔐 is shut.")
            .Claim(ClaimKind.Opinion, "Nobody 😀 asked.")
            .Build();
        var page = Page(record);
        Assert.Contains("id=\"c1\">The quay 𝔐 is shut.</span>", page, StringComparison.Ordinal);
        Assert.Contains("id=\"c2\">Nobody 😀 asked.</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void AnySpansLeaveTheWordsOfTheTextAsTheyAre() =>
        Gen.Select(Gen.Int[-3, 40], Gen.Int[-3, 45])
            .Array[0, 12]
            .Sample(spans =>
            {
                const string text = "One two 😀 [three](https://a.example) four.\n\nFive six seven.";
                var record = new StatementBuilder(text).Build() with
                {
                    Claims =
                    [
                        .. spans.Select(
                            (s, i) =>
                                new Claim(
                                    $"c{i + 1}",
                                    new Quote("x", s.Item1, s.Item2),
                                    ClaimKind.Opinion,
                                    new(Attribution.Declarants, null),
                                    [],
                                    null,
                                    [],
                                    null
                                )
                                {
                                    KindCue = "",
                                }
                        ),
                    ],
                    Checks = [.. spans.Select(s => new Reading.Check("x", "x", [new Quote("x", s.Item2, s.Item1)]))],
                };
                var page = Page(record);
                var paragraphs = Paragraphs().Matches(Between(page, "<div class=\"page\"", "</section>")).Select(m => Words(m.Value));
                Assert.Equal("One two 😀 three four.|Five six seven.", string.Join("|", paragraphs));
                Assert.All(record.Claims, c => Assert.Single(Regex.Matches(page, $"id=\"{c.Id}\"")));
                Assert.All(record.Claims, c => Assert.Single(Regex.Matches(page, $"id=\"n-{c.Id}\"")));
            });

    [Theory]
    [InlineData(
        "https://news.example/pier?a=1&b=2",
        "at <a href=\"https://news.example/pier?a=1&amp;b=2\" rel=\"noopener noreferrer nofollow ugc\">news.example</a>"
    )]
    [InlineData("javascript:alert(1)", null)]
    public void TheAddressOfASourceIsALinkAndGoesWherePrivatePersonsAreProtected(string address, string? link)
    {
        var record = HarbourReply.Record with
        {
            Claims = [.. HarbourReply.Record.Claims.Select(c => c with { Cites = new Citation(c.Quote, "locatable", address) })],
        };
        var page = Page(record);
        Assert.Equal(link is not null, page.Contains("news.example", StringComparison.Ordinal));
        Assert.Contains(link ?? "source to look up", page, StringComparison.Ordinal);
        Assert.DoesNotContain(
            address,
            page.Replace("&amp;", "&", StringComparison.Ordinal).Replace($"href=\"{address}\"", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("news.example", Page(record, new DossierOptions { ProtectPrivatePersons = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void PrivatePersonsAreInNoByte()
    {
        var record = HarbourReply.Record with
        {
            Title = "On Corvin Haspelund",
            Source = HarbourReply.Record.Source with { Name = "corvin_haspelund.txt" },
            Notes = ["HASPELUND’s page was cut: https://news.example/orrin-daskell"],
        };
        var page = Page(record, new DossierOptions { ProtectPrivatePersons = true });
        Assert.All(
            new[] { "Haspelund", "Corvin", "Lemkewitz", "Daskell", "Orrin", "Marshgate", "Renholm", "Forsgren" },
            name => Assert.DoesNotContain(name, page, StringComparison.OrdinalIgnoreCase)
        );
        Assert.Contains("Marta Ellingrove", page, StringComparison.Ordinal);
        Assert.Contains("Alda FERNHOLT", page, StringComparison.Ordinal);
        Assert.Contains("C. H.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void ProtectedQuotesStandWhereTheyAreSaidToStand()
    {
        var record = PrivatePersons.Protect(HarbourReply.Record);
        var positions = new TextPositions(record.Text);
        Assert.All(
            record
                .Claims.Select(c => c.Quote)
                .Concat(record.Checks.SelectMany(c => c.Spans))
                .Concat(record.Parties.SelectMany(p => p.Mentions)),
            q => Assert.Equal(q.Words, positions.Of(q).Of(record.Text))
        );
        Assert.All(record.Claims.Zip(HarbourReply.Record.Claims), c => Assert.Equal(c.First.Quote.Words[^8..], c.Second.Quote.Words[^8..]));
    }

    [Fact]
    public void ThreeThousandSignatoriesAreFoldedInTheTextAndListedInTheTable()
    {
        var names = Enumerable.Range(1, 3000).Select(i => $"{i}. Name Number{i}, Port Aldis").ToArray();
        var text = "We ask.\n\n" + string.Join("\n\n", names);
        var points = new CodePoints(text);
        var at = 9;
        var record = new StatementBuilder(text).Build() with
        {
            Signatories =
            [
                .. names.Select(
                    (n, i) =>
                    {
                        var quote = points.Quote(new TextSpan(at, at + n.Length));
                        at += n.Length + 2;
                        return new Signatory(
                            i + 1,
                            null,
                            $"Name Number{i + 1}",
                            null,
                            null,
                            "Port Aldis",
                            null,
                            PartyKind.Person,
                            Signs.This,
                            quote
                        );
                    }
                ),
            ],
        };
        var page = Page(record);
        Assert.Contains("3000 lines of the signature list", page, StringComparison.Ordinal);
        Assert.Equal(3000, Regex.Count(page, "<th scope=\"row\" dir=\"auto\">Name Number"));
    }

    private static string Page(StatementRecord record, DossierOptions? options = null)
    {
        using var stream = new MemoryStream();
        HtmlDossier.Write(record, stream, options);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Between(string page, string from, string to)
    {
        var start = page.IndexOf(from, StringComparison.Ordinal);
        Assert.True(start >= 0, $"The page has no {from}.");
        return page[start..page.IndexOf(to, start, StringComparison.Ordinal)];
    }

    private static string Words(string html) => System.Net.WebUtility.HtmlDecode(Tags().Replace(Marks().Replace(html, ""), ""));

    [GeneratedRegex("<h[1-6].*?</h[1-6]>", RegexOptions.Singleline)]
    private static partial Regex Headings();

    [GeneratedRegex("<li><b class=\"kind.*?</li>", RegexOptions.Singleline)]
    private static partial Regex Lines();

    [GeneratedRegex("<script")]
    private static partial Regex Scripts();

    [GeneratedRegex("<a [^>]*href=\"http[^>]*>")]
    private static partial Regex Outside();

    [GeneratedRegex("<p .*?</p>", RegexOptions.Singleline)]
    private static partial Regex Paragraphs();

    [GeneratedRegex("<a class=\"x?r.*?</a>")]
    private static partial Regex Marks();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
