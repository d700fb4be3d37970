using Rejoinder.Reading.Figures;

namespace Rejoinder.Reading.Checks;

/// <summary>A number written out and repeated in digits that says something else: "ten (12) days".</summary>
internal static class WordsAndDigits
{
    public const string Name = "words-and-digits";

    public static IEnumerable<CheckFound> Find(CheckMaterial material)
    {
        foreach (var sentence in material.Sentences)
        {
            if (!material.Prose.AsSpan(sentence.Span.Start, sentence.Span.Length).Contains('('))
            {
                continue;
            }

            var tokens = new FigureTokens(material.Prose, sentence.Span);
            for (var i = 0; i < tokens.Count; i++)
            {
                if (tokens.IsDigits(i) || Numeral.Read(tokens, i) is not { High: null, IsVague: false } written)
                {
                    continue;
                }

                var digits = written.Next + 1;
                if (
                    tokens.IsSymbol(written.Next, '(')
                    && !tokens.IsGlued(written.Next)
                    && tokens.IsDigits(digits)
                    && tokens.IsSymbol(digits + 1, ')')
                    && CountedNoun.IsPlural(tokens, digits + 2)
                    && Numeral.Value(tokens.Text(digits)) is { } value
                    && value != written.Low
                )
                {
                    var span = tokens.SpanOf(i, digits + 3);
                    yield return new CheckFound(
                        Name,
                        $"“{material.Words(span)}”: the words say {Exactness.Show(written.Low)}, the digits {Exactness.Show(value)}.",
                        [span]
                    );
                }

                i = Math.Max(i, written.Next - 1);
            }
        }
    }
}
