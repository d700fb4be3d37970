using System.Reflection;

namespace Rejoinder.Naming;

/// <summary>
/// A file <c>NAME.words.txt</c> kept beside the code that uses it and embedded in its assembly: data, not code. One entry a line, <c>#</c> before
/// a comment, and a comment on its source at the top.
/// </summary>
internal static class WordListFile
{
    /// <summary>The lines of a list, trimmed, without comments and empty ones.</summary>
    /// <exception cref="InvalidOperationException">There is no such list: a bug.</exception>
    public static IEnumerable<string> Lines(Assembly assembly, string name)
    {
        using var stream =
            assembly.GetManifestResourceStream($"{name}.words.txt")
            ?? throw new InvalidOperationException($"There is no word list {name}.words.txt.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var hash = line.IndexOf('#', StringComparison.Ordinal);
            var entry = (hash >= 0 ? line[..hash] : line).Trim();
            if (entry.Length > 0)
            {
                yield return entry;
            }
        }
    }

    /// <summary>The entries of a list: a line <c>entry = value</c> carries a value, another an empty one.</summary>
    /// <exception cref="InvalidOperationException">There is no such list: a bug.</exception>
    public static IEnumerable<KeyValuePair<string, string>> Entries(Assembly assembly, string name) => Lines(assembly, name).Select(Entry);

    private static KeyValuePair<string, string> Entry(string line)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? new(line, "") : new(line[..equals].Trim(), line[(equals + 1)..].Trim());
    }
}
