using System.Reflection;
using System.Text.Json;

namespace Rejoinder.Register.Terms;

/// <summary>
/// Definitions in a file: a JSON list of objects with <c>term</c>, <c>definer</c>, <c>instrument</c>, <c>words</c>, <c>source</c>, and where known
/// <c>binding</c>, <c>standing</c>, <c>logic</c> (any-of, all-of, weighed), <c>since</c>, <c>until</c>, <c>criteria</c> (each with <c>letter</c>,
/// <c>words</c>, <c>excludes</c>).
/// </summary>
internal static class TermFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The set that comes with the program: facts in our own words, each with where it was found.</summary>
    public static Stream First => Assembly.GetExecutingAssembly().GetManifestResourceStream("first-terms.json")!;

    /// <summary>Reads a file.</summary>
    /// <exception cref="RegisterException">It is no such list.</exception>
    public static IReadOnlyList<(string Term, Definition Definition)> Read(Stream stream)
    {
        try
        {
            var rows = JsonSerializer.Deserialize<List<Row>>(stream, Options) ?? [];
            return [.. rows.Select(r => (r.Term ?? "", r.ToDefinition()))];
        }
        catch (JsonException e)
        {
            throw new RegisterException(
                ProblemKind.Request,
                $"This is no file of definitions (line {e.LineNumber + 1}): it is a JSON list, docs/register.md tells its keys.",
                e
            );
        }
    }

    private sealed record CriterionRow(string? Letter, string? Words, bool Excludes);

    private sealed record Row(
        string? Term,
        string? Definer,
        string? Instrument,
        bool? Binding,
        string? Standing,
        string? Logic,
        string? Since,
        string? Until,
        string? Words,
        string? Source,
        List<CriterionRow>? Criteria
    )
    {
        public Definition ToDefinition() =>
            new(
                "",
                "",
                Definer ?? "",
                Instrument ?? "",
                Binding,
                Standing ?? "",
                TermReader.Logic(Logic ?? "weighed"),
                Since,
                Until,
                Words ?? "",
                Source ?? "",
                [.. (Criteria ?? []).Select(c => new Criterion(c.Letter ?? "", c.Excludes, c.Words ?? ""))]
            );
    }
}
