using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Claims;

/// <summary>The source given for a claim, and whether one could look it up.</summary>
internal static partial class CitationFinder
{
    private const float Sure = 0.5f;
    private const float SureWithLink = 0.12f;

    /// <summary>The source's place and kind, or null where the claim gives none.</summary>
    public static (TextSpan Span, string Kind)? Find(Document document, ClaimDraft claim)
    {
        var link = LinkIn(document, claim.Span);
        var named = Named(document, claim);
        if (link is { } at && claim.Segment.Cited > SureWithLink)
        {
            return (at.Whole, "locatable");
        }

        if (claim.Segment.Cited > Sure || (named is not null && claim.Segment.Cited > Sure / 2))
        {
            var span = named ?? Tagged(claim) ?? claim.Span;
            return (span, Locatable().IsMatch(document.Prose.AsSpan(span.Start, span.Length)) ? "locatable" : "vague");
        }

        return null;
    }

    private static Link? LinkIn(Document document, TextSpan claim)
    {
        var (low, high) = (0, document.Links.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = document.Links[middle].Whole.End <= claim.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < document.Links.Length && document.Links[low].Whole.Start < claim.End; low++)
        {
            var link = document.Links[low];
            if (claim.Contains(link.Whole) && link.Target.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            {
                return link;
            }
        }

        return null;
    }

    private static TextSpan? Named(Document document, ClaimDraft claim)
    {
        foreach (var match in Source().EnumerateMatches(document.Prose.AsSpan(claim.Span.Start, claim.Span.Length)))
        {
            var start = claim.Span.Start + match.Index;
            return new TextSpan(start, start + match.Length);
        }

        return null;
    }

    private static TextSpan? Tagged(ClaimDraft claim)
    {
        var cites = claim.Sentence.Cites;
        var best = -1;
        for (var w = claim.Segment.First; w < claim.Segment.End; w++)
        {
            best = cites[w] > 0.3f && (best < 0 || cites[w] > cites[best]) ? w : best;
        }

        if (best < 0)
        {
            return null;
        }

        var (first, last) = (best, best);
        while (first > claim.Segment.First && cites[first - 1] > 0.3f)
        {
            first--;
        }

        while (last + 1 < claim.Segment.End && cites[last + 1] > 0.3f)
        {
            last++;
        }

        return new TextSpan(claim.Sentence.Words[first].Start, claim.Sentence.Words[last].End);
    }

    [GeneratedRegex(
        @"https?://[^\s)\]]{4,300}|(?:[Aa]ccording to|[Aa]s (?:reported|stated|noted|documented) (?:by|in)) [^,.;:]{3,120}",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Source();

    // A number, a date, an address or a title in quotation marks is something that one can look for.
    [GeneratedRegex(
        @"\d|https?://|[“""«]|\b[A-Z]{1,6}/[A-Z]{1,6}|\b(?:Act|Charter|Convention|Treaty|Constitution|Code|Agreement|Resolution|Report|Order)\b",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Locatable();
}
