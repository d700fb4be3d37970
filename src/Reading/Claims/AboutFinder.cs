using System.Collections.Immutable;

namespace Rejoinder.Reading.Claims;

/// <summary>
/// Whom a claim is about: who acts or is acted on in its main clause. Names are weighed by the model, pronouns that stand for a party count
/// where they open the claim.
/// </summary>
internal static class AboutFinder
{
    /// <summary>How sure the model must be of a name: a little under one half, since a name left out costs as much as one too many.</summary>
    private const float Sure = 0.35f;

    /// <summary>The ids of the parties, in the order in which the claim names them.</summary>
    public static ImmutableArray<string> Find(ClaimDraft claim, PartyMentions mentions)
    {
        var ids = new List<string>();
        var words = claim.Sentence.Words;
        var opening = words[Math.Min(claim.Segment.First + 2, claim.Segment.End - 1)].End;
        foreach (var (span, party, cue) in mentions.In(claim.Span))
        {
            var fits = cue switch
            {
                null => Weight(claim, span) > Sure,
                "pronoun:he" or "pronoun:she" => ids.Count == 0,
                _ => span.Start < opening && ids.Count == 0 && !IsOfSpeakerOrReader(cue),
            };
            if (fits && !ids.Contains(party.Id))
            {
                ids.Add(party.Id);
            }
        }

        return [.. ids];
    }

    // "We believe …" is about what is believed, "you must …" about what must be done.
    private static bool IsOfSpeakerOrReader(string cue) => cue is "pronoun:we" or "pronoun:I" or "pronoun:you";

    private static float Weight(ClaimDraft claim, TextSpan name)
    {
        var best = 0f;
        var words = claim.Sentence.Words;
        for (var w = claim.Segment.First; w < claim.Segment.End; w++)
        {
            if (words[w].Overlaps(name))
            {
                best = Math.Max(best, claim.Sentence.About[w]);
            }
        }

        return best;
    }
}
