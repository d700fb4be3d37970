using System.Globalization;
using System.Text;
using Rejoinder.Reading;

namespace Rejoinder.Register.Imports;

/// <summary>
/// Where quotes stand in a text. Their letters must be the text's, to the letter; only how much white space parts two words may differ, as it does
/// between a page and its text. A quote that stands nowhere, or at several places, has no place: it is never put at a lookalike.
/// </summary>
internal sealed class TextAnchors
{
    private readonly string flat;
    private readonly List<int> places = [];
    private readonly string text;

    /// <param name="text">The text.</param>
    public TextAnchors(string text)
    {
        this.text = text;
        var letters = new StringBuilder(text.Length);
        var place = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune))
            {
                letters.Append(rune.ToString());
                places.AddRange(Enumerable.Repeat(place, rune.Utf16SequenceLength));
            }
            else if (letters.Length > 0 && letters[^1] != ' ')
            {
                letters.Append(' ');
                places.Add(place);
            }

            place++;
        }

        flat = letters.ToString();
    }

    /// <summary>The one place of a quote; null where there is none.</summary>
    /// <param name="annotation">The quote, what stands beside it, and where its maker counted it.</param>
    /// <param name="why">Why there is none.</param>
    public Quote? Find(WebAnnotation annotation, out string why)
    {
        var (exact, prefix, suffix) = (Flat(annotation.Exact), Flat(annotation.Prefix), Flat(annotation.Suffix));
        why = "it quotes no words";
        if (exact.Length == 0)
        {
            return null;
        }

        var (found, fitting) = (0, new List<int>());
        for (var at = -1; (at = flat.IndexOf(exact, at + 1, StringComparison.Ordinal)) >= 0; )
        {
            found++;
            if (Ends(flat.AsSpan(0, at), prefix) && Begins(flat.AsSpan(at + exact.Length), suffix))
            {
                fitting.Add(at);
            }
        }

        if (fitting.Count > 1 && annotation.Start is { } start && fitting.Where(f => places[f] == start).ToList() is [var counted])
        {
            fitting = [counted];
        }

        why =
            fitting.Count > 1 ? $"its words stand at {fitting.Count.ToString(CultureInfo.InvariantCulture)} places"
            : found == 0 ? "its words are not in the text"
            : "its words are in the text, but beside others than it says";
        return fitting is [var only] ? QuoteAt(only, exact.Length) : null;
    }

    private Quote QuoteAt(int at, int length)
    {
        var (start, end) = (places[at], places[at + length - 1] + 1);
        return new Quote(Claims.ClaimChanger.Words(text, start, end), start, end);
    }

    private static bool Ends(ReadOnlySpan<char> before, string prefix) =>
        prefix.Length == 0 || before.TrimEnd(' ').EndsWith(prefix, StringComparison.Ordinal);

    private static bool Begins(ReadOnlySpan<char> after, string suffix) =>
        suffix.Length == 0 || after.TrimStart(' ').StartsWith(suffix, StringComparison.Ordinal);

    private static string Flat(string words)
    {
        var letters = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c))
            {
                letters.Append(c);
            }
            else if (letters.Length > 0 && letters[^1] != ' ')
            {
                letters.Append(' ');
            }
        }

        return letters.ToString().TrimEnd(' ');
    }
}
