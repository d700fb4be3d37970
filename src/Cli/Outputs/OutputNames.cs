using System.Globalization;
using System.Text;
using Rejoinder.Cli.Inputs;

namespace Rejoinder.Cli.Outputs;

/// <summary>
/// Names for the files that a folder of results gets: from the statement's own name, safe in every file system, and unique, also where case
/// does not count. Two statements of one name get their folder's name in front, then their ending, then a number.
/// </summary>
internal static class OutputNames
{
    private const int Longest = 100;

    // Devices by these names take what is written to them on Windows, whatever the ending.
    private static readonly HashSet<string> Devices = new(["con", "prn", "aux", "nul"], StringComparer.OrdinalIgnoreCase);

    /// <summary>A name without ending for each input, in order.</summary>
    public static IReadOnlyList<string> For(IReadOnlyList<Input> inputs)
    {
        Func<Input, string>[] forms =
        [
            i => Safe(Stem(i)),
            i => Safe($"{Folder(i)}-{Stem(i)}"),
            i => Safe($"{Folder(i)}-{Path.GetFileName(i.Path ?? i.Name)}"),
        ];
        var names = inputs.Select(forms[0]).ToArray();
        foreach (var form in forms.Skip(1))
        {
            var shared = Enumerable
                .Range(0, names.Length)
                .GroupBy(i => names[i], StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() > 1)
                .SelectMany(group => group)
                .ToArray();
            foreach (var i in shared)
            {
                names[i] = form(inputs[i]);
            }
        }

        return Numbered(names);
    }

    private static string[] Numbered(string[] names)
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var next = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i];
            var number = next.GetValueOrDefault(name, 2);
            while (!used.Add(names[i]))
            {
                names[i] = string.Create(CultureInfo.InvariantCulture, $"{name}-{number++}");
            }

            next[name] = number;
        }

        return names;
    }

    private static string Stem(Input input) => Path.GetFileNameWithoutExtension(input.Path ?? input.Name);

    private static string Folder(Input input) =>
        input.Path is null ? "input" : Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(input.Path)) ?? "");

    private static string Safe(string name)
    {
        var safe = new StringBuilder();
        foreach (var rune in name.EnumerateRunes().Take(Longest))
        {
            var kept = Rune.IsLetterOrDigit(rune) || rune.Value is '.' or '_' or '-';
            safe.Append(kept ? rune.ToString() : "-");
        }

        var trimmed = safe.ToString().Trim('.', '-');
        return trimmed.Length == 0 ? "statement"
            : Devices.Contains(trimmed) ? trimmed + "-"
            : trimmed;
    }
}
