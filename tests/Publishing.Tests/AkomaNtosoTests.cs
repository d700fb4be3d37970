using System.Text;
using System.Xml.Linq;
using CsCheck;
using Rejoinder.Publishing.Tests.Validating;
using Rejoinder.Reading;
using Xunit;

namespace Rejoinder.Publishing.Tests;

/// <summary>Akoma Ntoso: valid against the schema, and the text to the letter whatever is marked in it.</summary>
public sealed class AkomaNtosoTests(PublishedDesk desk) : IClassFixture<PublishedDesk>
{
    private static readonly AkomaNtosoCheck Check = new();
    private static readonly XNamespace Akn = AkomaNtosoCheck.Akn;

    [Fact]
    public void EverySampleIsValidAndKeepsItsText()
    {
        foreach (var statement in desk.Statements)
        {
            Assert.Empty(Check.Problems(PublishedDesk.Written(statement, "akn"), statement.Record.Text));
        }
    }

    [Theory]
    [InlineData("<paragraph ", "<paragraf ", "invalid child element")]
    [InlineData("refersTo=\"#", "refersTo=\"#no", "refers to nothing")]
    [InlineData("harbour", "arbour", "the text is not the record's")]
    public void TheCheckMissesNothingOfThese(string found, string put, string problem)
    {
        var statement = PublishedStatement.Of(desk.Register, desk.Declaration);
        var broken = Encoding.UTF8.GetString(PublishedDesk.Written(statement, "akn")).Replace(found, put, StringComparison.Ordinal);
        broken = broken.Replace("</paragraph>", put == "<paragraf " ? "</paragraf>" : "</paragraph>", StringComparison.Ordinal);
        Assert.Contains(
            Check.Problems(Encoding.UTF8.GetBytes(broken), statement.Record.Text),
            p => p.Contains(problem, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void EveryClaimIsMarkedAndItsConceptSaysWhoSaysIt()
    {
        foreach (var statement in desk.Statements)
        {
            var read = Read(statement);
            var marked = read.Descendants()
                .Where(e => e.Name == Akn + "inline" || e.Name == Akn + "embeddedText")
                .SelectMany(e => e.Attribute("refersTo")!.Value.Split(' ').Select(r => (Claim: r, Words: e.Value)))
                .ToLookup(m => m.Claim, m => m.Words);
            foreach (var claim in statement.Claims)
            {
                var id = $"claim_{PublishedStatement.NumberOf(claim.Code)}";
                var concept = read.Descendants(Akn + "TLCConcept").Single(c => c.Attribute("eId")!.Value == id);
                Assert.EndsWith($"said by {statement.SpeakerOf(claim)}", concept.Attribute("showAs")!.Value, StringComparison.Ordinal);
                Assert.Equal(Joined(claim.Quote.Words), Joined(string.Concat(marked["#" + id])));
            }
        }
    }

    [Fact]
    public void WhoSignsIsASignatureWithAPersonInIt()
    {
        var statement = PublishedStatement.Of(desk.Register, desk.Declaration);
        Assert.NotEmpty(statement.Record.Signatories);
        var signatures = Read(statement).Descendants(Akn + "signature").ToList();
        Assert.Equal(
            statement.Record.Signatories.Select(s => Joined(s.Quote.Words)).Distinct(),
            signatures.Select(s => Joined(s.Value)).Distinct()
        );
        Assert.Contains(signatures, s => s.Descendants(Akn + "person").Any() || s.Descendants(Akn + "organization").Any());
    }

    [Fact]
    public void WhatXmlHasNoPlaceForIsReplaced()
    {
        const string text = "A bell\u0007 rang.\n\nIt was \ud800 loud \ufffe.";
        var statement = PublishedStatement.OfRecord(
            new StatementBuilder(text).Claim(ClaimKind.Factual, "A bell\u0007 rang.", "Mr \u0001").Build()
        );
        var document = PublishedDesk.Written(statement, "akn");
        Assert.Empty(Check.Problems(document, text));
        Assert.Equal("A bell\ufffd rang.\n\nIt was \ufffd loud \ufffd.", AkomaNtosoCheck.Text(Read(statement)));
    }

    [Fact]
    public void MarksThatOverlapInAnyWayKeepTheText() =>
        Gen.Select(
                Gen.OneOf("one ", "Ada Low", "🙂", "\n", "\n\n", "& <b> ", "  two", "Port", "\t").Array[1, 40],
                Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60], Gen.Bool).Array[0, 8],
                Gen.Select(Gen.Int[0, 60], Gen.Int[0, 30]).Array[0, 5]
            )
            .Sample(
                (pieces, claims, names) =>
                {
                    var text = string.Concat(pieces);
                    var points = new CodePoints(text);
                    var length = text.EnumerateRunes().Count();
                    Quote Between(int a, int b)
                    {
                        var (start, end) = (Math.Min(Math.Min(a, b), length - 1), Math.Min(Math.Max(a, b) + 1, length));
                        return points.Quote(points.Span(start, end)!.Value);
                    }

                    var record = new StatementBuilder(text).Build() with
                    {
                        Claims =
                        [
                            .. claims.Select(
                                (c, i) =>
                                    new Claim(
                                        $"c{i + 1}",
                                        Between(c.Item1, c.Item2),
                                        ClaimKind.Factual,
                                        new Attribution(c.Item3 ? "declarants" : "Ada Low", null),
                                        [],
                                        null,
                                        [],
                                        null
                                    )
                                    {
                                        KindCue = "hand",
                                    }
                            ),
                        ],
                        Parties =
                        [
                            new Party("p1", "Ada Low", PartyKind.Person, [.. names.Select(n => Between(n.Item1, n.Item1 + n.Item2))]),
                        ],
                        Signatories =
                        [
                            .. names
                                .Take(2)
                                .Select(n => new Signatory(
                                    null,
                                    null,
                                    "Ada Low",
                                    "Clerk",
                                    null,
                                    null,
                                    null,
                                    PartyKind.Person,
                                    Signs.This,
                                    Between(n.Item2, n.Item1)
                                )),
                        ],
                    };
                    var statement = PublishedStatement.OfRecord(record);
                    Assert.Empty(Check.Problems(PublishedDesk.Written(statement, "akn"), text));
                },
                iter: 300
            );

    private static XDocument Read(PublishedStatement statement) =>
        XDocument.Parse(Encoding.UTF8.GetString(PublishedDesk.Written(statement, "akn")), LoadOptions.PreserveWhitespace);

    // Line ends are elements, and gaps between paragraphs are none.
    private static string Joined(string words) => words.ReplaceLineEndings("");
}
