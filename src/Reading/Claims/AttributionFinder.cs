using Rejoinder.Reading.Structure;

namespace Rejoinder.Reading.Claims;

/// <summary>Decides whose claim it is: quotation marks and reporting verbs propose a speaker, the model says whether to believe them.</summary>
internal sealed class AttributionFinder(
    SpeakerFinder speakers,
    SpeakingTurns turns,
    SpeakerTags tags,
    PartyMentions mentions,
    Outline outline
)
{
    // How sure the model must be, by what the text itself shows.
    private const float InQuotation = 0.08f;
    private const float Reported = 0.45f;
    private const float Alone = 0.6f;

    private static readonly WordList Together = WordList.Load("together");

    private static readonly Attribution Own = new(Attribution.Declarants, null);

    private Attribution? _last;
    private Passage? _lastPassage;

    /// <summary>Who is said to say the claim; claims must be given in order.</summary>
    public Attribution Find(ClaimDraft claim)
    {
        var turn = turns.Of(claim.Sentence.Sentence.Passage);
        var found = Other(claim);
        if (found is not null && IsDeclarant(found.Name))
        {
            found = null;
        }

        // Where several declare, each has the word in turn.
        found ??= turn is not null && (outline.Declarants.Length > 1 || !IsDeclarant(turn.Name)) ? turn : null;

        (_last, _lastPassage) = (found, claim.Sentence.Sentence.Passage);
        return found ?? Own;
    }

    private Attribution? Other(ClaimDraft claim)
    {
        var sure = claim.Segment.Attributed;
        var quotation = speakers.QuotationOf(claim.Span);
        if (quotation >= 0 && sure > InQuotation)
        {
            if (speakers.SpeakerOf(quotation) is { } speaker)
            {
                return speaker;
            }
        }

        if (sure > Reported && speakers.Reported(claim) is { } reported)
        {
            return reported;
        }

        if (sure > Alone)
        {
            return Tagged(claim) ?? (claim.Sentence.Sentence.Passage == _lastPassage ? _last : null);
        }

        return null;
    }

    // The words that the model takes for the speaker's name, as a party where they are one.
    private Attribution? Tagged(ClaimDraft claim)
    {
        var sentence = claim.Sentence.Sentence.Span;
        return tags.FirstIn(sentence.Start, sentence.End) is { } tagged && !tags.IsAddressed(tagged, sentence.Start)
            ? new Attribution(
                mentions.In(tagged).Select(m => m.Party).FirstOrDefault(PartyMentions.Speaks)?.Name ?? tags.NameOf(tagged),
                "model: speaker"
            )
            : null;
    }

    private bool IsDeclarant(string name) =>
        outline.Declarants.Any(d => string.Equals(d.Name, name, StringComparison.OrdinalIgnoreCase))
        || (outline.Declarants.Length > 1 && IsAllOfThem(name));

    // "The Ministers", "both Presidents", "the three leaders": those who declare together, by their office.
    private static bool IsAllOfThem(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.. { Length: < 3 } before, var noun]
        && Together.ValueOf(noun) is ""
        && Array.TrueForAll(before, w => Together.ValueOf(w) is "before");
}
