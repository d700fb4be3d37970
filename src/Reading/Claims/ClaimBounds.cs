using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rejoinder.Reading.Models;

namespace Rejoinder.Reading.Claims;

/// <summary>Which stretches of sentences are claims, where their quotes begin and end, and of which kind they are.</summary>
internal static partial class ClaimBounds
{
    /// <summary>Below this share for "no claim" a segment is a claim; set on the training statements.</summary>
    private const float NoClaim = 0.5f;

    /// <summary>The claims of the sentences, in order.</summary>
    public static ImmutableArray<ClaimDraft> Find(Document document, IEnumerable<EncodedSentence> sentences, string model)
    {
        var drafts = ImmutableArray.CreateBuilder<ClaimDraft>();
        foreach (var sentence in sentences)
        {
            foreach (var segment in sentence.Segments)
            {
                if (
                    segment.Kinds[0] > NoClaim
                    || Quote(document, sentence, segment) is not { Length: > 1 } span
                    || IsLeadIn(document, span)
                )
                {
                    continue;
                }

                drafts.Add(Draft(document, sentence, segment, span, model));
            }
        }

        return drafts.ToImmutable();
    }

    private static ClaimDraft Draft(Document document, EncodedSentence sentence, EncodedSegment segment, TextSpan span, string model)
    {
        // The oath of a legal notice accuses, whatever its words look like: "I have a good faith belief that the use is not authorised".
        if (Oath().Match(document.Prose, span.Start, Math.Min(span.Length, LongestOath)) is { Success: true } oath)
        {
            return new ClaimDraft(sentence, segment, span, ClaimKind.Allegation, $"cue: {oath.Value}");
        }

        var kind = 1;
        for (var k = 2; k < segment.Kinds.Length; k++)
        {
            kind = Weighed(segment, k) > Weighed(segment, kind) ? k : kind;
        }

        var name = ((ClaimKind)(kind - 1)).ToString().ToLowerInvariant();
        var sure = segment.Kinds[kind] / (1 - segment.Kinds[0]);
        return new ClaimDraft(sentence, segment, span, (ClaimKind)(kind - 1), FormattableString.Invariant($"{model}: {name} {sure:0.00}"));
    }

    // An allegation missed costs a reader more than one too many.
    private static float Weighed(EncodedSegment segment, int kind) =>
        (ClaimKind)(kind - 1) is ClaimKind.Allegation ? 2 * segment.Kinds[kind] : segment.Kinds[kind];

    // "Ada Byrne and Olle Lind, of the Sluice Club, declare:" only names who speaks.
    private static bool IsLeadIn(Document document, TextSpan span) =>
        document.Prose[span.End - 1] == ':'
        && LeadIn().IsMatch(document.Prose.AsSpan(Math.Max(span.Start, span.End - LongestLeadIn), Math.Min(span.Length, LongestLeadIn)));

    private const int LongestLeadIn = 80;

    [GeneratedRegex(
        @"(\b(declares?|states?|announces?|proclaims?)|\b(issues?d?|made|adopted|published) the following( \w+){0,3})\s*:$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex LeadIn();

    private const int LongestOath = 2000;

    [GeneratedRegex(
        @"\bgood[- ]faith belief that\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Oath();

    private static TextSpan? Quote(Document document, EncodedSentence sentence, EncodedSegment segment)
    {
        var first = segment.First;
        var last = segment.End - 1;

        // Dashes, bullets and commas that part clauses belong to neither.
        while (first <= last && IsJoint(document.Prose[sentence.Words[first].Start]))
        {
            first++;
        }

        if (first > last)
        {
            return null;
        }

        var end = segment.End == sentence.Words.Length ? sentence.Sentence.Span.End : sentence.Words[last].End;
        return WithLinks(document, new TextSpan(sentence.Words[first].Start, end));
    }

    // A quote never cuts through a link's markup.
    private static TextSpan WithLinks(Document document, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        var at = FirstLinkEndingAfter(document.Links, start);
        for (; at < document.Links.Length && document.Links[at].Whole.Start < end; at++)
        {
            var link = document.Links[at];
            if (link.Whole.Length == link.Words.Length)
            {
                continue;
            }

            start = start > link.Whole.Start && start <= link.Words.Start ? link.Whole.Start : start;
            end = end >= link.Words.End && end < link.Whole.End ? link.Whole.End : end;
        }

        return new TextSpan(start, end);
    }

    private static int FirstLinkEndingAfter(ImmutableArray<Link> links, int position)
    {
        var (low, high) = (0, links.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = links[middle].Whole.End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool IsJoint(char c) => c is '-' or '–' or '—' or ',' or ';' or ':' or '•' or '·' or '/' or '.' or ')';
}
