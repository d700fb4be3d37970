using System.Collections.Immutable;

namespace Rejoinder.Reading.Claims;

/// <summary>
/// Whom a claim is about: who acts or is acted on in its main clause. Names are weighed by the model, pronouns that stand for a party count
/// where they open the claim.
/// </summary>
internal static class AboutFinder
{
    /// <summary>How sure the model must be of a name; set on the training statements.</summary>
    private const float Sure = 0.5f;

    /// <summary>The ids of the parties, in the order in which the claim names them.</summary>
    public static ImmutableArray<string> Find(ClaimDraft claim, PartyMentions mentions)
    {
        var ids = new List<string>();
        var words = claim.Sentence.Words;
        var opening = words[Math.Min(claim.Segment.First + 2, claim.Segment.End - 1)].End;
        foreach (var (span, party, cue) in mentions.In(claim.Span))
        {
            var fits = cue is null ? Weight(claim, span) > Sure : span.Start < opening && ids.Count == 0;
            if (fits && !ids.Contains(party.Id))
            {
                ids.Add(party.Id);
            }
        }

        return [.. ids];
    }

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
