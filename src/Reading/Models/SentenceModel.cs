using System.Collections.Immutable;
using Rejoinder.Reading.Mentions;
using Rejoinder.Reading.Structure;

namespace Rejoinder.Reading.Models;

/// <summary>
/// What answers questions about sentences: the encoder where it is there and wanted, the lexical model elsewhere and past the encoder's
/// share of a very long text. Thread-safe.
/// </summary>
internal sealed class SentenceModel : IDisposable
{
    /// <summary>
    /// The encoder reads some 7,000 words a second on two cores; a text of millions of words would take minutes, so past this many the lexical model
    /// goes on.
    /// </summary>
    private const int MostEncodedLetters = 240_000;

    /// <summary>A sentence takes its own marks and answers, however short it is.</summary>
    private const int LettersOfShortest = 16;

    private readonly Encoder? _encoder;
    private readonly bool _wanted;

    private SentenceModel(Encoder? encoder, bool wanted) => (_encoder, _wanted) = (encoder, wanted);

    /// <summary>Loads what the options ask for.</summary>
    public static SentenceModel Load(ReadingOptions options) =>
        new(options.UseEncoder ? Encoder.TryLoad(Path.Combine(AppContext.BaseDirectory, "models")) : null, options.UseEncoder);

    /// <summary>Asks about the sentences.</summary>
    public SentenceAnswers Answer(Document document, ReadableSentences sentences, CancellationToken cancellation)
    {
        if (_encoder is null)
        {
            return new SentenceAnswers(
                LexicalModel.Instance.Encode(document, sentences.All, cancellation),
                sentences.HoldsClaims,
                null,
                "lexical",
                [_wanted ? ModelNotes.NoEncoder : ModelNotes.EncoderOff]
            );
        }

        var letters = 0;
        var count = 0;
        while (
            count < sentences.All.Length && (letters += Math.Max(LettersOfShortest, sentences.All[count].Span.Length)) <= MostEncodedLetters
        )
        {
            count++;
        }

        var encoded = _encoder.Encode(document, sentences.All[..count], cancellation);
        var names = encoded.SelectMany(NameDecoder.Decode).ToList();
        if (count == sentences.All.Length)
        {
            return new SentenceAnswers(encoded, sentences.HoldsClaims, names, "model", []);
        }

        EncodedSentence[] all = [.. encoded, .. LexicalModel.Instance.Encode(document, sentences.All[count..], cancellation)];
        return new SentenceAnswers(all, sentences.HoldsClaims, names, "model", [ModelNotes.TooLong]);
    }

    /// <inheritdoc/>
    public void Dispose() => _encoder?.Dispose();
}

/// <summary>What the sentence model says of a text.</summary>
/// <param name="Sentences">The sentences asked about, in order.</param>
/// <param name="HoldsClaims">Whether each may hold a claim.</param>
/// <param name="Names">The names proposed, or null where the model knows none.</param>
/// <param name="Model">What answered, for explanation.</param>
/// <param name="Notes">What the reader of the record must know of it.</param>
internal sealed record SentenceAnswers(
    EncodedSentence[] Sentences,
    ImmutableArray<bool> HoldsClaims,
    IReadOnlyList<NameProposal>? Names,
    string Model,
    ImmutableArray<string> Notes
)
{
    /// <summary>The sentences that may hold claims.</summary>
    public IEnumerable<EncodedSentence> OfClaims => Sentences.Where((_, i) => HoldsClaims[i]);
}
