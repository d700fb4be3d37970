namespace Rejoinder.Reading.Intake;

/// <summary>
/// Tells a hyphen that a typesetter put at a line end from one that belongs to the word: by how the document writes the word elsewhere, by
/// known prefixes, and by whether the document is hyphenated at all.
/// </summary>
internal sealed class PdfHyphens
{
    private static readonly WordList Prefixes = WordList.Load("hyphen-prefixes");
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _typeset;

    public PdfHyphens(List<PdfLine> lines)
    {
        foreach (var line in lines)
        {
            foreach (var range in line.Words.AsSpan().Split(' '))
            {
                _words.Add(Bare(line.Words.AsSpan(range)).ToString());
            }
        }

        // Whoever hyphenates does so every twenty lines or so; compounds end a line by chance far less often.
        _typeset = lines.Count(l => EndWith(l.Words)) * 40 > lines.Count;
    }

    /// <summary>True where words end in a hyphen after a letter.</summary>
    public static bool EndWith(string words) => words.Length > 2 && words[^1] is '-' or '\u00AD' or '\u2010' && char.IsLetter(words[^2]);

    /// <summary>True where a word may be parted over two lines.</summary>
    public static bool Parts(string last, string next) => EndWith(last) && char.IsLetter(next[0]);

    /// <summary>True where the hyphen between two lines belongs to the word.</summary>
    public bool Keeps(string last, string next)
    {
        if (last[^1] == '\u00AD')
        {
            return false;
        }

        var before = Bare(last.AsSpan(last.LastIndexOf(' ') + 1)[..^1]);
        var after = Bare(next.AsSpan(0, next.IndexOf(' ') is var end and > 0 ? end : next.Length));
        return char.IsUpper(after[0]) && !char.IsUpper(before[^1])
            || before.Contains('-')
            || !_words.Contains($"{before}{after}") && (_words.Contains($"{before}-{after}") || Prefixes.Contains(before) || !_typeset);
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word)
    {
        var bare = word.TrimStart("([{“‘\"'«").TrimEnd(")]}”’\"'».,;:!?");
        return bare.IsEmpty ? word : bare;
    }
}
