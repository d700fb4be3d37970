using System.Collections.Immutable;
using Rejoinder.Reading.Mentions;

namespace Rejoinder.Reading.Claims;

/// <summary>
/// Whom a claim is about: who acts or is acted on in its main clause. Names are weighed by the words around them and by the sentence model;
/// pronouns that stand for a party count where they open the claim.
/// </summary>
internal static class AboutFinder
{
    /// <summary>How likely a name must be; below what is best on training statements (.40), since the encoder is surer of statements it has seen.</summary>
    private const float Likely = 0.3f;

    /// <summary>A claim of more words and names than this is a list; the cost of weighing every name would grow with its square.</summary>
    private const int MostNames = 40;

    /// <summary>The ids of the parties, in the order in which the claim names them.</summary>
    public static ImmutableArray<string> Find(Document document, ClaimDraft claim, PartyMentions mentions, Attribution whose)
    {
        var ids = new List<string>();
        var words = claim.Sentence.Words;
        var opening = words[Math.Min(claim.Segment.First + 2, claim.Segment.End - 1)].End;
        var places = mentions.In(claim.Span).Take(MostNames).ToList();
        var names = places.Count(p => p.Cue is null);
        var before = 0;
        foreach (var (span, party, cue) in places)
        {
            var fits = cue switch
            {
                null => Weight(document.Prose, claim, span, party, before, names, whose) > Likely,
                "pronoun:he" or "pronoun:she" => ids.Count == 0,
                _ => span.Start < opening && ids.Count == 0 && !IsOfSpeakerOrReader(cue),
            };
            before += cue is null ? 1 : 0;
            if (fits && !ids.Contains(party.Id))
            {
                ids.Add(party.Id);
            }
        }

        return [.. ids];
    }

    // "We believe …" is about what is believed, "you must …" about what must be done.
    private static bool IsOfSpeakerOrReader(string cue) => cue is "pronoun:we" or "pronoun:I" or "pronoun:you";

    private static float Weight(string prose, ClaimDraft claim, TextSpan name, PartyFound party, int before, int count, Attribution whose)
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

        return (0.6f * AboutFeatures.Probability(prose, claim, name, party, before, count, whose)) + (0.4f * best);
    }
}
