using System.Collections.Frozen;
using System.Reflection;
using Rejoinder.Naming;

namespace Rejoinder.Reading;

/// <summary>
/// A list of words or phrases that is data, not code: a file <c>NAME.words.txt</c> with one entry a line, <c>#</c> before a comment, and a
/// comment on its source at the top. Entries compare without regard to case. A line <c>entry = value</c> carries a value. Thread-safe.
/// </summary>
internal sealed class WordList
{
    private readonly FrozenDictionary<string, string> _entries;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private WordList(IEnumerable<KeyValuePair<string, string>> entries)
    {
        _entries = entries.DistinctBy(e => e.Key, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The entries, in no order.</summary>
    public IEnumerable<string> Entries => _entries.Keys;

    /// <summary>Loads the list that is kept beside the code that uses it.</summary>
    /// <exception cref="InvalidOperationException">There is no such list: a bug.</exception>
    public static WordList Load(string name) => new(WordListFile.Entries(Assembly.GetExecutingAssembly(), name));

    /// <summary>True where the word is in the list, in any case.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _lookup.ContainsKey(word);

    /// <summary>The value that the list gives to the word, or null where it is not listed.</summary>
    public string? ValueOf(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var value) ? value : null;
}
