using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Claims;

/// <summary>The source given for a claim, and whether one could look it up.</summary>
internal static partial class CitationFinder
{
    // How sure the model must be, by what the words themselves show. A link is a source four times out of five.
    private const float Alone = 0.5f;
    private const float Named = 0.2f;
    private const float Linked = 0.03f;

    private const int LongestAddress = 2048;

    /// <summary>The source's place, its kind and the address that a link gives, or null where the claim gives none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="reported">Whether the claim is somebody else's: then the model takes who speaks for a source, and only a link or address counts.</param>
    public static (TextSpan Span, string Kind, string? Address)? Find(Document document, ClaimDraft claim, bool reported)
    {
        var sure = claim.Segment.Cited;
        if (sure > Linked && LinkIn(document, claim.Span) is { } link)
        {
            return (link.Whole, "locatable", AddressOf(link.Target));
        }

        if (sure > Linked && First(Address(), document, claim) is { } printed)
        {
            return (printed, "locatable", AddressOf(printed.Of(document.Prose).TrimEnd('.', ',', ';')));
        }

        if (First(Instrument(), document, claim) is { } instrument && !reported)
        {
            return (instrument, "locatable", null);
        }

        var source = sure > Named ? First(Source(), document, claim) : null;
        source ??= sure > Alone && !reported ? Tagged(claim) : null;
        return source is { } span
            ? (span, Locatable().IsMatch(document.Prose.AsSpan(span.Start, span.Length)) ? "locatable" : "vague", null)
            : null;
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

    private static string? AddressOf(string target) =>
        target.Length <= LongestAddress && Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? target
            : null;

    private static TextSpan? First(Regex pattern, Document document, ClaimDraft claim)
    {
        foreach (var match in pattern.EnumerateMatches(document.Prose.AsSpan(claim.Span.Start, claim.Span.Length)))
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

    [GeneratedRegex(@"https?://[^\s)\]>]{4,300}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"\b(?:[Aa]ccording to|[Aa]s (?:reported|stated|noted|documented|highlighted|recorded|shown) (?:by|in)|[Aa]s set out in) [^,.;:]{3,120}",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Source();

    // A law, treaty or resolution that says something: "Article 12 of the Charter provides", "the Preamble of the Agreement recognises".
    [GeneratedRegex(
        @"\b(?:the )?(?:(?:Article|Section|Rule|Paragraph|Resolution|Directive|Regulation|Decree|Order|Act|Law)s? (?:No\. ?)?\d[\w./()-]{0,20}(?: (?:of|to) (?:the )?[^,.;:]{3,80}?)?|Preamble (?:of|to) the [^,.;:]{3,60}?) (?:has |have |also |explicitly |expressly |clearly |further )*(?:stipulat|provid|recogni|requir|stat|grant|prohibit|guarantee|oblig|declar|say)(?:es?|s|d|ed|ises?|izes?|zes|ses)\b",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Instrument();

    // A number, a date, an address or a title in quotation marks is something that one can look for.
    [GeneratedRegex(
        @"\d|https?://|[“""«]|\b[A-Z]{1,6}/[A-Z]{1,6}|\b(?:Act|Charter|Convention|Treaty|Constitution|Code|Agreement|Resolution|Report|Order)\b",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Locatable();
}
