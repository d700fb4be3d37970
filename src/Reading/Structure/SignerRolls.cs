namespace Rejoinder.Reading.Structure;

/// <summary>Finds long rolls of signers, a line each ("Name, office, body, country"), that no signature list claimed: they hold no claims.</summary>
internal static class SignerRolls
{
    private const int FewestEntries = 8;
    private const int LongestEntry = 250;

    public static HashSet<int> Find(Document document)
    {
        var found = new HashSet<int>();
        var run = new List<int>();
        var entries = 0;
        for (var i = 0; i <= document.Passages.Length; i++)
        {
            var (all, signing) = i < document.Passages.Length ? Count(document, document.Passages[i]) : (0, 0);
            if (all > 0 && signing * 10 >= all * 7)
            {
                run.Add(i);
                entries += signing;
                continue;
            }

            if (entries >= FewestEntries)
            {
                found.UnionWith(run);
            }

            run.Clear();
            entries = 0;
        }

        return found;
    }

    private static (int All, int Signing) Count(Document document, Passage passage)
    {
        var all = 0;
        var signing = 0;
        foreach (var range in passage.Span.Of(document.Prose).Split('\n'))
        {
            var line = range.Trim();
            if (line.Length == 0)
            {
                continue;
            }

            all++;
            signing += IsEntry(line) ? 1 : 0;
        }

        return (all, signing);
    }

    private static bool IsEntry(string line)
    {
        var comma = line.IndexOf(',', StringComparison.Ordinal);
        if (comma is < 4 or > 60 || line.Length > LongestEntry)
        {
            return false;
        }

        var (_, name) = Wording.WithoutHonorific(line[..comma]);
        var rest = line[(comma + 1)..];
        return Wording.IsPerson(name)
            && (Wording.HasRole(rest) || Wording.HasOrganisationWord(rest) || Wording.IsCountry(rest[(rest.LastIndexOf(',') + 1)..]));
    }
}
