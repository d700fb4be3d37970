using CsCheck;
using Rejoinder.Reading.Mentions;
using Xunit;

namespace Rejoinder.Reading.Tests.Mentions;

public sealed class MentionPropertiesTests
{
    private static readonly string[] Pieces =
    [
        "Mr.",
        "Anna",
        "Quorl",
        "the",
        "The",
        "Ministry",
        "of",
        "and",
        ",",
        " ",
        " ",
        " ",
        "\n\n",
        "(",
        ")",
        "TRA",
        "“",
        "”",
        "'s",
        "’",
        "U.S.",
        "Inc.",
        "Jr.",
        "-",
        "&",
        "he",
        "It",
        "we",
        "@",
        "://",
        "\ud83d\ude00",
        "\ud83d",
        "é",
        "e\u0301",
        ".",
        "1",
        "von",
        "al-",
        "İ",
        "ß",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1]
        .Array[0, 60]
        .Select(a => string.Concat(a.Select(i => Pieces[i])));

    [Fact]
    public void MentionsLieInsideTheTextInOrderAndApart() =>
        Texts.Sample(
            text =>
            {
                var last = 0;
                foreach (var mention in Some.Mentions(Some.Document(text)))
                {
                    Assert.InRange(mention.Span.Start, last, text.Length);
                    Assert.InRange(mention.Span.End, mention.Span.Start + 1, text.Length);
                    last = mention.Span.End;
                }
            },
            iter: 2000
        );

    [Fact]
    public void EveryMentionBelongsToOnePartyAtMostAndReferencesToKnownOnes() =>
        Texts.Sample(
            text =>
            {
                var document = Some.Document(text);
                var parties = Some.Parties(document);
                var spans = parties.SelectMany(p => p.Mentions).ToList();
                Assert.Equal(spans.Count, spans.Distinct().Count());
                var ids = parties.Select(p => p.Id).ToHashSet();
                Assert.All(Some.References(document), r => Assert.Contains(r.PartyId, ids));
            },
            iter: 2000
        );

    [Fact]
    public void AnyProposalIsSurvived() =>
        Gen.Select(Texts, Gen.Int[-5, 200], Gen.Int[-5, 200])
            .Sample(
                (text, start, end) =>
                {
                    NameProposal[] proposals = [new(new TextSpan(start, end), PartyKind.Organisation, 0.9)];
                    foreach (var mention in Some.Mentions(Some.Document(text), proposals: proposals))
                    {
                        Assert.InRange(mention.Span.Start, 0, text.Length);
                        Assert.InRange(mention.Span.End, mention.Span.Start + 1, text.Length);
                    }
                },
                iter: 2000
            );
}
