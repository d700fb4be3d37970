namespace Rejoinder.Reading.Structure;

/// <summary>Finds long rolls of signers, a line each ("Name, office, body, country"), that no signature list claimed: they hold no claims.</summary>
internal static class SignerRolls
{
    private const int FewestEntries = 8;
    private const int LongestEntry = 250;
    private const int LongestRun = 20_000;

    public static HashSet<int> Find(Document document)
    {
        var found = new HashSet<int>();
        var run = new List<int>();
        var entries = 0;
        for (var i = 0; i <= document.Passages.Length; i++)
        {
            var (all, signing, names) = i < document.Passages.Length ? Count(document, document.Passages[i]) : (0, 0, 0);
            if (all > 0 && signing * 10 >= all * 7)
            {
                run.Add(i);
                entries += names;
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

    private static (int All, int Signing, int Entries) Count(Document document, Passage passage)
    {
        var all = 0;
        var signing = 0;
        var entries = 0;
        foreach (var range in passage.Span.Of(document.Prose).Split('\n'))
        {
            var line = range.Trim();
            if (line.Length == 0)
            {
                continue;
            }

            all++;
            entries += IsEntry(line) ? 1 : Run(line);
            signing += IsEntry(line) || Run(line) > 0 ? 1 : 0;
        }

        return (all, signing, entries);
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

    // Entries that ran together: names, offices and bodies with commas and capitals, and hardly a word of a sentence. Gives how many.
    private static int Run(string line)
    {
        var commas = line.Count(c => c == ',');
        if (commas < 2 || line.EndsWith('.') || line.Length > LongestRun)
        {
            return 0;
        }

        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var capitals = words.Count(w => char.IsUpper(w[0]));
        var small = words.Count(w => w is "of" or "and" or "in" or "the" or "for" or "at" or "de" or "&");
        return capitals * 10 >= (words.Length - small) * 8 && words.Length < commas * 9 && Wording.HasRole(line)
            ? Math.Max(1, commas / 3)
            : 0;
    }
}
