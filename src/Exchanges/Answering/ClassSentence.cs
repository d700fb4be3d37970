using Rejoinder.Exchanges.Cues;
using Rejoinder.Reading;

namespace Rejoinder.Exchanges.Answering;

/// <summary>
/// A sentence about a whole class of the other side's claims: "all of these accusations", "the concerns raised". Thread-safe.
/// </summary>
internal static class ClassSentence
{
    /// <summary>A quantifier stands at most this many letters before its noun.</summary>
    private const int Reach = 32;

    private static readonly CueList Nouns = CueList.Load("class-nouns");
    private static readonly CueList Quantifiers = CueList.Load("class-quantifiers");
    private static readonly CueList Verbs = CueList.Load("class-verbs");

    /// <summary>The words that name a class and which kinds belong to it, or null where the sentence names none.</summary>
    public static (string Words, string Class)? In(string sentence)
    {
        foreach (var (start, end, noun) in Nouns.All(sentence))
        {
            var before = sentence[Math.Max(0, start - Reach)..start];
            var after = sentence[end..Math.Min(sentence.Length, end + 16)];
            var quantifier = Quantifiers.In(before);
            var verb = Verbs.In(after);
            if (quantifier is not null || verb is not null)
            {
                return (verb is null ? $"{quantifier} … {noun}" : $"{noun} {verb}", Nouns.ValueOf(noun) ?? "charges");
            }
        }

        return null;
    }

    /// <summary>Whether a claim of a kind belongs to a class.</summary>
    public static bool Holds(string name, ClaimKind kind) =>
        kind switch
        {
            ClaimKind.Allegation => name is "charges" or "both",
            ClaimKind.Demand => name is "demands" or "both",
            ClaimKind.Factual => name is "both",
            _ => false,
        };
}
