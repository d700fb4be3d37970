using System.Text;
using Rejoinder.Reading;

namespace Rejoinder.Publishing;

/// <summary>Where stretches of a text went when it was rewritten: places inside a replaced name go to its ends.</summary>
internal sealed class Moves
{
    private readonly List<(TextSpan Old, TextSpan New)> _replaced = [];

    public void Add(TextSpan old, TextSpan now) => _replaced.Add((old, now));

    public int Start(int position) => At(position, end: false);

    public int End(int position) => At(position, end: true);

    private int At(int position, bool end)
    {
        int low = 0,
            high = _replaced.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_replaced[middle].Old.Start < position || (_replaced[middle].Old.Start == position && !end))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low == 0)
        {
            return position;
        }

        var (old, now) = _replaced[low - 1];
        return position >= old.End ? now.End + position - old.End
            : end ? now.End
            : now.Start;
    }
}

/// <summary>
/// The words of private persons' names, and their replacement by initials. A word of a name is replaced wherever it stands, unless it is
/// also a word of a public person's name or of a body's and stands alone; a word inside a web or mail address takes the whole address with
/// it. Every word of a text is looked up once.
/// </summary>
internal sealed class PrivateNames
{
    private const int ShortestAnyCase = 4;
    private readonly Dictionary<string, string> _words;
    private readonly System.Buffers.SearchValues<string> _inAddresses;

    private PrivateNames(Dictionary<string, string> words)
    {
        _words = words;
        _inAddresses = System.Buffers.SearchValues.Create(
            [.. words.Keys.Where(w => w.Length >= ShortestAnyCase)],
            StringComparison.OrdinalIgnoreCase
        );
    }

    public bool IsEmpty => _words.Count == 0;

    public static PrivateNames Of(StatementRecord record)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var publicNames = record
            .Declarants.Select(d => d.Name)
            .Concat(record.Signatories.Select(s => s.Name))
            .Concat(record.Addressees.Select(a => a.Name))
            .Select(WordsOf)
            .ToList();
        foreach (var word in publicNames.SelectMany(w => w))
        {
            known.Add(word);
        }

        var words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var party in record.Parties.Where(p => p.Kind == PartyKind.Person))
        {
            var name = WordsOf(party.Name);
            if (name.Count == 0 || name.TrueForAll(known.Contains))
            {
                continue;
            }

            foreach (var word in name.Concat(party.Mentions.SelectMany(m => WordsOf(m.Words)).Where(w => w.Length > 3)))
            {
                if (!known.Contains(word) && !char.IsLower(word[0]))
                {
                    words.TryAdd(word, Initial(word));
                }
            }
        }

        return new PrivateNames(words);
    }

    /// <summary>The words of these persons' names too, whoever else has one of them.</summary>
    public PrivateNames With(IEnumerable<string> names)
    {
        var words = new Dictionary<string, string>(_words, StringComparer.OrdinalIgnoreCase);
        foreach (var word in names.SelectMany(WordsOf).Where(w => !char.IsLower(w[0])))
        {
            words.TryAdd(word, Initial(word));
        }

        return new PrivateNames(words);
    }

    /// <summary>No name is private.</summary>
    public static PrivateNames None { get; } = new([]);

    public string Replace(string text) => Replace(text, out _);

    public string Replace(string text, out Moves moves)
    {
        moves = new Moves();
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; )
        {
            if (char.IsWhiteSpace(text[at]))
            {
                result.Append(text[at++]);
                continue;
            }

            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            var chunk = text.AsSpan(at, end - at);
            if (IsAddress(chunk) && chunk.ContainsAny(_inAddresses))
            {
                Put(new TextSpan(at, end), "[address withheld]", result, moves);
            }
            else
            {
                ReplaceWords(text, at, end, result, moves);
            }

            at = end;
        }

        return result.ToString();
    }

    private void ReplaceWords(string text, int at, int end, StringBuilder result, Moves moves)
    {
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        while (at < end)
        {
            var stop = at;
            while (stop < end && IsLetter(text[stop]))
            {
                stop++;
            }

            var word = text.AsSpan(at, stop - at);
            if (word.Length > 0 && lookup.TryGetValue(word, out var initial) && (!char.IsLower(word[0]) || word.Length > ShortestAnyCase))
            {
                Put(new TextSpan(at, stop), initial, result, moves);
                // "Mr. Hask." has its full stop already.
                at = stop < end && text[stop] == '.' ? stop + 1 : stop;
                if (at > stop)
                {
                    moves.Add(new TextSpan(stop, at), new TextSpan(result.Length, result.Length));
                }

                continue;
            }

            result.Append(word);
            at = stop;
            if (at < end)
            {
                result.Append(text[at++]);
            }
        }
    }

    private static void Put(TextSpan old, string words, StringBuilder result, Moves moves)
    {
        moves.Add(old, new TextSpan(result.Length, result.Length + words.Length));
        result.Append(words);
    }

    private static bool IsAddress(ReadOnlySpan<char> chunk) =>
        chunk.Contains('@')
        || chunk.Contains('#')
        || chunk.Contains('/')
        || chunk.Contains('_')
        || chunk.Contains("www.", StringComparison.OrdinalIgnoreCase);

    private static string Initial(string word) =>
        Rune.GetRuneAt(word, 0) is var first && Rune.IsLetter(first) ? Rune.ToUpperInvariant(first) + "." : "…";

    private static bool IsLetter(char c) =>
        char.IsLetter(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static List<string> WordsOf(string name)
    {
        var words = new List<string>();
        for (var at = 0; at < name.Length; at++)
        {
            var stop = at;
            while (stop < name.Length && IsLetter(name[stop]))
            {
                stop++;
            }

            if (stop - at > 1)
            {
                words.Add(name[at..stop]);
            }

            at = Math.Max(at, stop);
        }

        return words;
    }
}
