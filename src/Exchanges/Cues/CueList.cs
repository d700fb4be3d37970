using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Rejoinder.Naming;

namespace Rejoinder.Exchanges.Cues;

/// <summary>
/// Words and phrases that are data, not code: a file <c>NAME.words.txt</c> with one entry a line, <c>#</c> before a comment. <c>*</c> at a
/// word's end stands for any ending; <c>entry = value</c> carries a value. Matching takes time linear in the text. Thread-safe.
/// </summary>
internal sealed class CueList
{
    private readonly Regex _pattern;
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private CueList(string pattern) =>
        _pattern = new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>A list that is kept beside this code.</summary>
    public static CueList Load(string name, bool atStart = false)
    {
        var entries = Entries(name);
        var list = new CueList($"{(atStart ? @"^\W*" : @"\b")}(?:{Alternatives(entries)})");
        foreach (var (entry, value) in entries)
        {
            list._values.TryAdd(entry, value);
        }

        return list;
    }

    /// <summary>Entries of one list, at most two words, then entries of another: "you also claim".</summary>
    public static CueList Pairs(string first, string second) =>
        new($@"\b(?:{Alternatives(Entries(first))})(?:\s+\w+){{0,2}}?\s+(?:{Alternatives(Entries(second))})");

    /// <summary>The words that match first, or null.</summary>
    public string? In(string text) => _pattern.Match(text) is { Success: true } match ? Tidy(match.Value) : null;

    /// <summary>Where the first match begins, or null.</summary>
    public int? At(string text) => _pattern.Match(text) is { Success: true } match ? match.Index : null;

    /// <summary>Every match with its place.</summary>
    public IEnumerable<(int Start, int End, string Words)> All(string text)
    {
        foreach (Match match in _pattern.Matches(text))
        {
            yield return (match.Index, match.Index + match.Length, Tidy(match.Value));
        }
    }

    /// <summary>The value that the list gives to an entry, or null.</summary>
    public string? ValueOf(string entry) => _values.GetValueOrDefault(entry);

    private static List<KeyValuePair<string, string>> Entries(string name) =>
        [.. WordListFile.Entries(Assembly.GetExecutingAssembly(), name)];

    private static string Alternatives(List<KeyValuePair<string, string>> entries) =>
        string.Join('|', entries.OrderByDescending(e => e.Key.Length).Select(e => Pattern(e.Key)));

    private static string Pattern(string entry)
    {
        var pattern = new StringBuilder();
        foreach (var c in entry)
        {
            pattern.Append(
                c switch
                {
                    '*' => @"\w*",
                    ' ' => @"\s+",
                    '\'' => "['’]",
                    _ => Regex.Escape(c.ToString()),
                }
            );
        }

        // "re:" ends in no letter, so there is no border of a word behind it; "n't" stands at the end of another word.
        var border = char.IsLetter(entry[^1]) ? @"\b" : "";
        return (entry.StartsWith("n'", StringComparison.Ordinal) ? @"\w+" : "") + pattern + border;
    }

    private static string Tidy(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
