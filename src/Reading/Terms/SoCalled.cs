using Rejoinder.Reading.Figures;

namespace Rejoinder.Reading.Terms;

/// <summary>"so-called experts": the words after it, up to the noun; and "the definition of …" that a text asks for.</summary>
internal static class SoCalled
{
    private const int MostWords = 3;

    private static readonly WordList Stops = WordList.Load("noun-phrase-stops");

    public static IEnumerable<TermFound> Find(string prose, TextSpan sentence)
    {
        if (prose.AsSpan(sentence.Start, sentence.Length).IndexOf("called", StringComparison.OrdinalIgnoreCase) < 0)
        {
            yield break;
        }

        var tokens = new FigureTokens(prose, sentence);
        for (var i = 0; i < tokens.Count; i++)
        {
            var at =
                tokens.Is(i, "so") && tokens.IsDash(i + 1) && tokens.Is(i + 2, "called") ? i + 3
                : tokens.Is(i, "so") && tokens.Is(i + 1, "called") ? i + 2
                : -1;
            if (at < 0)
            {
                continue;
            }

            var end = at;
            while (
                end < tokens.Count
                && end - at < MostWords
                && tokens.IsWord(end)
                && !Stops.Contains(tokens.Text(end))
                && !tokens[end].AfterBreak
            )
            {
                end++;
                if (CountedNoun.IsPlural(tokens, end - 1))
                {
                    break;
                }

                while (tokens.IsGluedDash(end) && tokens.IsWord(end + 1))
                {
                    end += 2;
                }
            }

            if (end > at)
            {
                var span = tokens.SpanOf(at, end);
                yield return new TermFound(
                    string.Join(' ', span.Of(prose).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
                    TermFound.Disputed,
                    span
                );
            }
        }
    }
}
