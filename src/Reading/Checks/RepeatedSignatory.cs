namespace Rejoinder.Reading.Checks;

/// <summary>One name twice in a signature list, with nothing printed beside it that tells the two apart.</summary>
internal static class RepeatedSignatory
{
    public const string Name = "repeated-signatory";

    public static IEnumerable<CheckFound> Find(CheckMaterial material)
    {
        var same = material
            .Outline.Signatories.Where(s => s.Name.Contains(' ', StringComparison.Ordinal))
            .GroupBy(s => string.Join('|', s.Name, s.Role, s.Organisation, s.Country, s.Group).ToUpperInvariant(), StringComparer.Ordinal);
        foreach (var group in same.Where(g => g.Count() > 1))
        {
            var times = group.Count();
            yield return new CheckFound(
                Name,
                $"{group.First().Name} stands {(times == 2 ? "twice" : times + " times")} in the list of signatories.",
                [.. group.Select(s => s.Span)]
            );
        }
    }
}
