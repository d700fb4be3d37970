using System.Collections.Immutable;
using Rejoinder.Reading.Flags;
using Rejoinder.Reading.Mentions;
using Rejoinder.Reading.Models;
using Rejoinder.Reading.Structure;

namespace Rejoinder.Reading.Claims;

/// <summary>Fourth stage: the claims of a statement, each with its kind, whom it is about, whose it is and on what source.</summary>
internal static class ClaimFinder
{
    /// <summary>The claims in order of place, complete.</summary>
    /// <param name="document">The document.</param>
    /// <param name="outline">Its outline.</param>
    /// <param name="sentences">The sentences to cut claims from, with what the heads say of them.</param>
    /// <param name="parties">The parties of the text.</param>
    /// <param name="references">Pronouns and short forms that stand for parties.</param>
    /// <param name="model">What gives the kinds, for explanation.</param>
    /// <param name="points">Positions of the finished record.</param>
    public static ImmutableArray<Claim> Find(
        Document document,
        Outline outline,
        IEnumerable<EncodedSentence> sentences,
        ImmutableArray<PartyFound> parties,
        IEnumerable<Reference> references,
        string model,
        CodePoints points
    )
    {
        var mentions = new PartyMentions(parties, references);
        EncodedSentence[] encoded = [.. sentences];
        var tags = new SpeakerTags(document, encoded);
        var attribution = new AttributionFinder(
            new SpeakerFinder(document, mentions, tags),
            new SpeakingTurns(document, mentions, parties),
            tags,
            mentions,
            outline
        );
        var claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (var draft in ClaimBounds.Find(document, encoded, model))
        {
            var whose = attribution.Find(draft);
            var cites = CitationFinder.Find(document, draft, whose.Name != Attribution.Declarants);
            claims.Add(
                new Claim(
                    $"c{claims.Count + 1}",
                    points.Quote(draft.Span),
                    draft.Kind,
                    whose,
                    AboutFinder.Find(document, draft, mentions, whose),
                    cites is { } source ? new Citation(points.Quote(source.Span), source.Kind, source.Address) : null,
                    [.. FlagFinder.Find(document, draft.Span).Select(f => new Flag(f.Name, points.Quote(f.Span)))],
                    draft.Segment.CheckWorthy
                )
                {
                    KindCue = draft.KindCue,
                }
            );
        }

        return claims.ToImmutable();
    }
}
