using System.Collections.Immutable;
using System.Text.Json;
using Rejoinder.Register.Reviews;

namespace Rejoinder.Register.Imports;

/// <summary>
/// Annotations of a file: of the W3C Web Annotation Data Model (2017), alone, in pages, collections, lists or lines; or of an export of Hypothesis'
/// API (<c>rows</c>).
/// </summary>
internal static class AnnotationFile
{
    // Longer quotes are no claim.
    private const int MostWords = 10_000;
    private const int MostBeside = 500;

    private static readonly string[] Lists = ["rows", "items", "first", "@graph"];
    private static readonly HashSet<string> Wrappers = new(Lists, StringComparer.Ordinal);

    public static IEnumerable<ImportedItem> Read(Stream stream) =>
        new JsonItems(stream, Wrappers).Read(Within, "annotation", (place, annotation) => new AnnotationItem(place, annotation));

    private static IEnumerable<(WebAnnotation? Annotation, string Why)> Within(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("target", out _))
        {
            yield return (Annotation(element, out var why), why);
            yield break;
        }

        foreach (var found in Lists.SelectMany(l => LinkedJson.Values(element, l)).SelectMany(Within))
        {
            yield return found;
        }
    }

    private static WebAnnotation? Annotation(JsonElement annotation, out string why)
    {
        var targets = LinkedJson.Values(annotation, "target").ToList();
        var (quote, start) = (default(JsonElement), (long?)null);
        foreach (var selector in targets.Take(1).SelectMany(t => Selectors(t, 0)))
        {
            if (LinkedJson.Is(selector, "TextQuoteSelector", "type") && quote.ValueKind == JsonValueKind.Undefined)
            {
                quote = selector;
            }
            else if (
                LinkedJson.Is(selector, "TextPositionSelector", "type")
                && LinkedJson.First(selector, "start") is { ValueKind: JsonValueKind.Number } at
                && at.TryGetInt64(out var number)
            )
            {
                start = number;
            }
        }

        var exact = LinkedJson.Text(quote, "exact") ?? "";
        why =
            LinkedJson.Values(annotation, "references").Any() ? "it replies to another annotation"
            : targets.Count > 1 ? "it stands at several places"
            : exact.Length == 0 && start is not null ? "it gives a position without words, which nothing can show to be the right one"
            : exact.Length == 0 ? "it quotes no words"
            : exact.Length > MostWords ? $"it quotes more than {MostWords} characters"
            : "";
        if (why.Length > 0)
        {
            return null;
        }

        var source = Source(targets[0]) ?? LinkedJson.Text(annotation, "uri");
        var id = LinkedJson.Text(annotation, "id") ?? LinkedJson.Text(annotation, "@id") ?? $"{source}\n{start}\n{exact}";
        var (prefix, suffix) = (LinkedJson.Text(quote, "prefix") ?? "", LinkedJson.Text(quote, "suffix") ?? "");
        return new WebAnnotation(
            ReviewFields.OriginOf("annotation\n" + id),
            source,
            exact,
            prefix.Length > MostBeside ? prefix[^MostBeside..] : prefix,
            suffix.Length > MostBeside ? suffix[..MostBeside] : suffix,
            start,
            Tags(annotation)
        );
    }

    private static string? Source(JsonElement target) =>
        target.ValueKind == JsonValueKind.Object
            ? LinkedJson.First(target, "source") is { } source
                ? source.ValueKind == JsonValueKind.Object
                    ? LinkedJson.Text(source, "id")
                    : LinkedJson.TextOf(source)
                : LinkedJson.Text(target, "id")
            : LinkedJson.TextOf(target);

    // A selector may be refined by another; nobody refines often.
    private static IEnumerable<JsonElement> Selectors(JsonElement of, int depth)
    {
        foreach (var selector in LinkedJson.Values(of, depth == 0 ? "selector" : "refinedBy").Take(100))
        {
            yield return selector;
            if (depth < 4)
            {
                foreach (var refining in Selectors(selector, depth + 1))
                {
                    yield return refining;
                }
            }
        }
    }

    // What bodies and Hypothesis' tags say, in small letters.
    private static ImmutableArray<string> Tags(JsonElement annotation)
    {
        var bodies = LinkedJson
            .Values(annotation, "body")
            .Where(b => !LinkedJson.Values(b, "purpose").Any() || Has(b, "tagging") || Has(b, "classifying"))
            .Select(b => LinkedJson.Text(b, "value") ?? LinkedJson.Text(b, "source"));
        return
        [
            .. bodies
                .Concat(LinkedJson.Values(annotation, "tags").Select(LinkedJson.TextOf))
                .OfType<string>()
                .Where(t => t.Length <= 100)
                .Select(t => t.Trim().ToLowerInvariant())
                .Distinct(StringComparer.Ordinal),
        ];

        static bool Has(JsonElement body, string purpose) => LinkedJson.Is(body, purpose, "purpose");
    }
}
