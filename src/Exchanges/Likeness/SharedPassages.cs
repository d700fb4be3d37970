using Rejoinder.Reading;

namespace Rejoinder.Exchanges.Likeness;

/// <summary>Stretches of words that stand in both texts, however they are set: what one quotes of the other. Takes time linear in the texts.</summary>
internal static class SharedPassages
{
    /// <summary>Fewer words in a row are no quotation.</summary>
    private const int LeastWords = 6;

    // A stretch that stands in a text a thousand times is looked at this often.
    private const int MostPlaces = 8;

    /// <summary>The longest shared stretches, in order of the second text; none overlaps the next there.</summary>
    public static List<(TextSpan First, TextSpan Second)> Of(string first, string second)
    {
        var (a, b) = (Words(first), Words(second));
        var places = new Dictionary<int, List<int>>();
        for (var i = 0; i + LeastWords <= a.Count; i++)
        {
            var list = places.TryGetValue(Hash(a, i), out var known) ? known : places[Hash(a, i)] = [];
            if (list.Count < MostPlaces)
            {
                list.Add(i);
            }
        }

        var found = new List<(TextSpan, TextSpan)>();
        for (var j = 0; j + LeastWords <= b.Count; j++)
        {
            var (best, length) = (-1, 0);
            foreach (var i in places.GetValueOrDefault(Hash(b, j)) ?? [])
            {
                var run = 0;
                while (i + run < a.Count && j + run < b.Count && a[i + run].Folded == b[j + run].Folded)
                {
                    run++;
                }

                (best, length) = run > length ? (i, run) : (best, length);
            }

            if (length >= LeastWords)
            {
                found.Add((new(a[best].Start, a[best + length - 1].End), new(b[j].Start, b[j + length - 1].End)));
                j += length - 1;
            }
        }

        return found;
    }

    private static int Hash(List<(string Folded, int Start, int End)> words, int from)
    {
        var hash = default(HashCode);
        for (var i = from; i < from + LeastWords; i++)
        {
            hash.Add(words[i].Folded, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    private static List<(string Folded, int Start, int End)> Words(string text)
    {
        var words = new List<(string, int, int)>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                words.Add((text[start..i].ToLowerInvariant(), start, i));
            }
        }

        return words;
    }
}
