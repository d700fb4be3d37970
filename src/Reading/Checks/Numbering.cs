using System.Collections.Immutable;
using System.Globalization;

namespace Rejoinder.Reading.Checks;

/// <summary>Gaps and repeats in the numbers of a list or of its signatories.</summary>
internal static class Numbering
{
    public const string Name = "numbering";

    private const int ShortestRun = 4;

    public static IEnumerable<CheckFound> Find(CheckMaterial material)
    {
        foreach (var run in Runs(material.Outline.Signatories.Where(s => s.Ordinal is not null).Select(s => (s.Ordinal!.Value, s.Span))))
        {
            if (Report(run, "list of signatories", []) is { } found)
            {
                yield return found;
            }
        }

        var signatures = material.Outline.Signatories.Select(s => s.Span.Start).ToHashSet();
        var elsewhere = NumberedParagraphs(material);
        foreach (var level in Items(material.Document, signatures).GroupBy(i => i.Level))
        {
            foreach (var run in Runs(level.Select(i => (i.Number, i.Span))))
            {
                if (Report(run, "list", elsewhere) is { } found)
                {
                    yield return found;
                }
            }
        }
    }

    private static IEnumerable<(int Level, int Number, TextSpan Span)> Items(Document document, HashSet<int> signatures)
    {
        foreach (var passage in document.Passages)
        {
            if (passage.Kind is PassageKind.ListItem && !signatures.Contains(passage.Span.Start) && Number(passage.Marker) is { } number)
            {
                yield return (passage.Level, number, passage.Span);
            }
        }
    }

    // A number that a page escapes or sets otherwise opens a plain paragraph; it is there all the same.
    private static HashSet<int> NumberedParagraphs(CheckMaterial material) =>
        material
            .Document.Passages.Where(p => p.Kind is not PassageKind.ListItem)
            .Select(p => material.Prose.Substring(p.Span.Start, Math.Min(p.Span.Length, 8)).TrimStart())
            .Select(opening => opening.AsSpan().IndexOfAny('.', ')') is > 0 and var stop ? Number(opening[..stop]) : null)
            .OfType<int>()
            .ToHashSet();

    private static int? Number(string? marker) =>
        marker is { Length: > 0 and < 8 }
        && int.TryParse(marker.AsSpan().Trim("().) "), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    // A number that falls begins another list.
    private static IEnumerable<List<(int Number, TextSpan Span)>> Runs(IEnumerable<(int Number, TextSpan Span)> items)
    {
        var run = new List<(int Number, TextSpan Span)>();
        foreach (var item in items)
        {
            if (run.Count > 0 && (item.Number < run[^1].Number || item.Number == 1 && run is [{ Number: 1 }]))
            {
                yield return run;
                run = [];
            }

            run.Add(item);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static CheckFound? Report(List<(int Number, TextSpan Span)> run, string what, HashSet<int> elsewhere)
    {
        if (run.Count < ShortestRun || run[0].Number > 2)
        {
            return null;
        }

        var missing = new List<int>();
        var repeated = new List<int>();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 1; i < run.Count; i++)
        {
            var step = run[i].Number - run[i - 1].Number;
            if (step == 1)
            {
                continue;
            }

            if (step == 0)
            {
                repeated.Add(run[i].Number);
            }
            else if (step > 4)
            {
                return null;
            }
            else
            {
                missing.AddRange(Enumerable.Range(run[i - 1].Number + 1, step - 1).Where(n => !elsewhere.Contains(n)));
            }

            if (step == 0 || missing.Count > 0 && missing[^1] == run[i].Number - 1)
            {
                spans.Add(run[i - 1].Span);
                spans.Add(run[i].Span);
            }
        }

        // A list that is odd all over is numbered by another rule ("1. 1. 1.").
        var odd = missing.Count + repeated.Count;
        if (odd == 0 || odd > 1 + (run.Count / 5))
        {
            return null;
        }

        var parts = new List<string>();
        if (missing.Count > 0)
        {
            parts.Add(missing.Count == 1 ? $"number {missing[0]} is missing" : $"numbers {string.Join(", ", missing)} are missing");
        }

        if (repeated.Count > 0)
        {
            parts.Add(repeated.Count == 1 ? $"number {repeated[0]} stands twice" : $"numbers {string.Join(", ", repeated)} stand twice");
        }

        return new CheckFound(
            Name,
            $"In the {what} numbered {run[0].Number} to {run[^1].Number}, {string.Join(" and ", parts)}.",
            spans.ToImmutable()
        );
    }
}
