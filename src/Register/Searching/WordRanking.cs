namespace Rejoinder.Register.Searching;

/// <summary>
/// Puts claims that all have the words in order: those first in which the words stand near one another and take up more of the claim. As
/// every claim has every word, how rare a word is would not part them.
/// </summary>
internal static class WordRanking
{
    // Okapi BM25's usual saturation and length normalisation (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework").
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;

    // A claim's usual length in characters.
    private const double UsualLength = 150;

    public static double Score(string words, IReadOnlyList<string> wanted)
    {
        var norm = Saturation * (1 - LengthShare + (LengthShare * words.Length / UsualLength));
        var (score, last, near) = (0.0, -1, 0.0);
        foreach (var word in wanted)
        {
            // The index matches stems; the beginning of the word is where they show.
            var stem = word.TrimEnd('*');
            stem = stem.Length > 5 && !word.EndsWith('*') ? stem[..^2] : stem;
            var (count, first, at) = (0, -1, 0);
            while ((at = words.IndexOf(stem, at, StringComparison.OrdinalIgnoreCase)) >= 0)
            {
                var begins = at == 0 || !char.IsLetterOrDigit(words[at - 1]);
                if (begins)
                {
                    count++;
                    first = first < 0 || (last >= 0 && Math.Abs(at - last) < Math.Abs(first - last)) ? at : first;
                }

                at += stem.Length;
            }

            score += count / (count + norm);
            if (last >= 0 && first >= 0)
            {
                near += 1 / (1 + (Math.Abs(first - last) / 12.0));
            }

            last = first;
        }

        return score + near;
    }
}
