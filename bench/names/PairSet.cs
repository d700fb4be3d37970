namespace Rejoinder.Names;

/// <summary>A pair of names with its label: 1 the same person or body, 0 not.</summary>
internal sealed record LabelledPair(string Left, string Right, bool Same, string Kind, string Source)
{
    /// <summary>Half of the pairs, by a hash of the left name: the half that rules may be developed on.</summary>
    public bool IsForDeveloping => Hash(Left) % 2 == 0;

    /// <summary>Reads a file of pairs: left, right, label, kind, source.</summary>
    public static List<LabelledPair> Read(string path) =>
        File.ReadLines(path)
            .Select(l => l.Split('\t'))
            .Where(c => c.Length == 5 && c[2] is "0" or "1")
            .Select(c => new LabelledPair(c[0], c[1], c[2] == "1", c[3], c[4]))
            .ToList();

    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash >> 7;
    }
}
