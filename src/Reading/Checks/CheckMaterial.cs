using System.Collections.Immutable;
using Rejoinder.Reading.Figures;
using Rejoinder.Reading.Structure;

namespace Rejoinder.Reading.Checks;

/// <summary>What the checks look at.</summary>
/// <param name="Document">The text.</param>
/// <param name="Outline">Its parts: signature list, date of issue.</param>
/// <param name="Sentences">Its sentences, in order.</param>
/// <param name="Amounts">Its amounts, in order.</param>
/// <param name="Dates">Its dates, in order.</param>
/// <param name="Names">The names of persons in it, each with its place.</param>
internal sealed record CheckMaterial(
    Document Document,
    Outline Outline,
    ImmutableArray<Sentence> Sentences,
    ImmutableArray<AmountFound> Amounts,
    ImmutableArray<DateFound> Dates,
    ImmutableArray<(string Name, TextSpan Span)> Names
)
{
    /// <summary>The analysed text.</summary>
    public string Prose => Document.Prose;

    /// <summary>The words of a span as the text has them, white space folded.</summary>
    public string Words(TextSpan span) => string.Join(' ', span.Of(Prose).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Each sentence with two amounts or more, and those amounts.</summary>
    public IEnumerable<(TextSpan Sentence, ImmutableArray<AmountFound> Amounts)> SentencesWithAmounts(int least)
    {
        var next = 0;
        foreach (var sentence in Sentences)
        {
            while (next < Amounts.Length && Amounts[next].Span.Start < sentence.Span.Start)
            {
                next++;
            }

            var first = next;
            while (next < Amounts.Length && Amounts[next].Span.End <= sentence.Span.End)
            {
                next++;
            }

            if (next - first >= least)
            {
                yield return (sentence.Span, Amounts[first..next]);
            }
        }
    }

    /// <summary>The prose between two places, lower case, white space folded; empty where they are further apart than anybody reads together.</summary>
    public string Between(int start, int end) =>
        start < end && end - start <= 400 ? Words(new TextSpan(start, end)).ToLowerInvariant() : "";

    /// <summary>The few words before a place, lower case.</summary>
    public string Before(int at, int characters = 40) => Words(new TextSpan(Math.Max(0, at - characters), at)).ToLowerInvariant();

    /// <summary>The few words after a place, lower case.</summary>
    public string After(int at, int characters = 40) => Words(new TextSpan(at, Math.Min(Prose.Length, at + characters))).ToLowerInvariant();
}
