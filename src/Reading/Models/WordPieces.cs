using System.Collections.Concurrent;
using System.Reflection;
using FastBertTokenizer;

namespace Rejoinder.Reading.Models;

/// <summary>
/// Words with their places, and the encoder's pieces of each word. Words are cut here, so that every piece can be traced to the text;
/// the pieces of a word come from FastBertTokenizer (BERT, uncased). Thread-safe.
/// </summary>
internal sealed class WordPieces
{
    /// <summary>The piece that opens a window.</summary>
    public const int Cls = 101;

    /// <summary>The piece that closes a window, and parts passages in it.</summary>
    public const int Sep = 102;

    /// <summary>More pieces of one word are not read: nobody's name is that long, and hostile text is.</summary>
    private const int MostPieces = 8;
    private const int LongestWord = 64;
    private const int MostCached = 100_000;

    private readonly BertTokenizer _tokenizer = new();
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, int[]> _cache = new(StringComparer.Ordinal);
    private int _cached;

    /// <summary>Loads the vocabulary that ships with this library.</summary>
    public WordPieces()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("encoder.vocab.txt")!;
        using var reader = new StreamReader(stream);
        _tokenizer.LoadVocabulary(reader, convertInputToLowercase: true);
    }

    /// <summary>The words of a stretch of prose: runs of letters and digits, and every other sign alone.</summary>
    public static List<TextSpan> Words(string prose, TextSpan within)
    {
        var words = new List<TextSpan>();
        var start = -1;
        for (var i = within.Start; i < within.End; i++)
        {
            var c = prose[i];
            var inWord =
                char.IsLetterOrDigit(c)
                || char.IsSurrogate(c)
                || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
            if (inWord)
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                words.Add(new TextSpan(start, i));
                start = -1;
            }

            if (!char.IsWhiteSpace(c))
            {
                words.Add(new TextSpan(i, i + 1));
            }
        }

        if (start >= 0)
        {
            words.Add(new TextSpan(start, within.End));
        }

        return words;
    }

    /// <summary>The pieces of one word; never empty.</summary>
    public int[] Pieces(string word)
    {
        if (_cache.TryGetValue(word, out var pieces))
        {
            return pieces;
        }

        // FastBertTokenizer reuses buffers inside one instance.
        lock (_gate)
        {
            var (ids, _, _) = _tokenizer.Encode(word.Length > LongestWord ? word[..LongestWord] : word, maximumTokens: MostPieces + 2);
            var inner = ids.Span[1..^1];
            pieces = new int[Math.Max(1, inner.Length)];
            pieces[0] = 100;
            for (var i = 0; i < inner.Length; i++)
            {
                pieces[i] = (int)inner[i];
            }
        }

        // Counting what a concurrent dictionary holds takes all its locks.
        if (_cached < MostCached && _cache.TryAdd(word, pieces))
        {
            Interlocked.Increment(ref _cached);
        }

        return pieces;
    }
}
