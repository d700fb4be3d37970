using System.Collections.Frozen;
using System.Reflection;

namespace Rejoinder.Naming;

/// <summary>
/// A list of words that is data, not code: a file <c>NAME.words.txt</c> with one entry a line, <c>#</c> before a comment, and a comment on
/// its source at the top. A line <c>entry = value</c> carries a value. Thread-safe.
/// </summary>
internal sealed class WordList
{
    private readonly FrozenDictionary<string, string> _entries;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private WordList(IEnumerable<KeyValuePair<string, string>> entries)
    {
        _entries = entries.DistinctBy(e => e.Key, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The entries with their values, in no order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Entries => _entries;

    /// <summary>Loads the list that is kept beside the code that uses it.</summary>
    public static WordList Load(string name) => new(WordListFile.Entries(Assembly.GetExecutingAssembly(), name));

    /// <summary>The lines of a list, without comments.</summary>
    public static IEnumerable<string> Lines(string name) => WordListFile.Lines(Assembly.GetExecutingAssembly(), name);

    /// <summary>True where the word is in the list.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _lookup.ContainsKey(word);

    /// <summary>The value that the list gives to the word, or null where it is not listed.</summary>
    public string? ValueOf(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var value) ? value : null;
}
