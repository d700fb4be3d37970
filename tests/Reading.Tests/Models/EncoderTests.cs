using Rejoinder.Reading.Intake;
using Rejoinder.Reading.Models;
using Rejoinder.Reading.Structure;
using Xunit;

namespace Rejoinder.Reading.Tests.Models;

public sealed class EncoderTests
{
    private static readonly Rejoinder.Reading.Models.Encoder Encoder = Rejoinder.Reading.Models.Encoder.TryLoad(
        Path.Combine(AppContext.BaseDirectory, "models")
    )!;

    [Fact]
    public void EverySentenceIsAnsweredWordByWord()
    {
        var (document, sentences) = Read("The Harbour Council closed the pier in May. We demand that it be opened.\n\nThank you.");
        var encoded = Encoder.Encode(document, sentences, TestContext.Current.CancellationToken);
        Assert.Equal(sentences.Count, encoded.Length);
        Assert.All(
            encoded,
            e =>
            {
                Assert.Equal(e.Words.Length, e.Names.Length);
                Assert.Equal(e.Words.Length, e.About.Length);
                Assert.Equal(0, e.Segments[0].First);
                Assert.Equal(e.Words.Length, e.Segments[^1].End);
                Assert.All(e.Segments, s => Assert.Equal(1, s.Kinds.Sum(), 3));
            }
        );
    }

    [Fact]
    public void ADemandIsTakenForADemand()
    {
        var (document, sentences) = Read("We urge the Harbour Council to open the pier at once.");
        var kinds = Encoder.Encode(document, sentences, TestContext.Current.CancellationToken)[0].Segments[0].Kinds;
        Assert.Equal(1 + (int)ClaimKind.Demand, Array.IndexOf(kinds, kinds.Max()));
    }

    [Fact]
    public void APersonAndABodyAreProposedAsNames()
    {
        var (document, sentences) = Read("Yesterday Marta Oduya told the Ministry of Fisheries that the quota was wrong.");
        var names = NameDecoder.Decode(Encoder.Encode(document, sentences, TestContext.Current.CancellationToken)[0]).ToList();
        Assert.Contains(names, n => n.Kind is PartyKind.Person && n.Span.Of(document.Text) == "Marta Oduya");
        Assert.Contains(
            names,
            n => n.Kind is PartyKind.Organisation && n.Span.Of(document.Text).EndsWith("Ministry of Fisheries", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void ASentenceLongerThanAWindowIsReadAsFarAsItGoes()
    {
        var (document, sentences) = Read(string.Join(' ', Enumerable.Repeat("stone", 5000)) + ".");
        var encoded = Encoder.Encode(document, sentences, TestContext.Current.CancellationToken);
        Assert.Equal(5001, encoded[0].Names.Length);
    }

    [Fact]
    public void TheSameTextIsAnsweredAlikeTwice()
    {
        var (document, sentences) = Read(
            string.Join("\n\n", Enumerable.Range(1, 40).Select(i => $"Claim {i} says that the pier was closed on day {i}."))
        );
        var one = Encoder.Encode(document, sentences, TestContext.Current.CancellationToken);
        var two = Encoder.Encode(document, sentences, TestContext.Current.CancellationToken);
        Assert.Equal(one.SelectMany(s => s.Segments[0].Kinds), two.SelectMany(s => s.Segments[0].Kinds));
    }

    private static (Document Document, IReadOnlyList<Sentence> Sentences) Read(string text)
    {
        var document = DocumentIntake.Open(System.Text.Encoding.UTF8.GetBytes(text), "text.txt").Value!;
        return (document, SentenceSplitter.Split(document));
    }
}
