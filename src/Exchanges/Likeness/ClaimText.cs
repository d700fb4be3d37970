using Rejoinder.Exchanges.Cues;
using Rejoinder.Reading;

namespace Rejoinder.Exchanges.Likeness;

/// <summary>A claim with what it is compared by. Immutable after it is made.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Index">Its place among the claims of its text.</param>
/// <param name="Span">Its place in the text, in UTF-16.</param>
/// <param name="Block">Which block it begins in, from 0: a paragraph, with the short ones below it where it ends in a colon.</param>
/// <param name="Features">
/// Stems, and the parties, dates, amounts and number of the point in it under keys that no word has; the value is how it is shown.
/// </param>
internal sealed record ClaimText(Claim Claim, int Index, TextSpan Span, int Block, IReadOnlyDictionary<string, string> Features)
{
    private static readonly CueList Formula = CueList.Load("formula");

    /// <summary>An oath, a consent to a court and the like: it answers nothing, and nothing answers it.</summary>
    public bool IsFormula { get; } = Formula.In(Claim.Quote.Words) is not null;

    /// <summary>Whether the text says it in its own voice.</summary>
    public bool IsOwn => Claim.AttributedTo.Name == Attribution.Declarants;

    /// <summary>Whether it tells of facts or thoughts, as against asking, promising and defining.</summary>
    public bool Asserts => Claim.Kind is ClaimKind.Factual or ClaimKind.Allegation or ClaimKind.Opinion;

    /// <summary>Its words.</summary>
    public string Words => Claim.Quote.Words;
}
