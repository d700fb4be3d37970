using System.Text;
using Rejoinder.Reading;

namespace Rejoinder.Training.Export;

/// <summary>A text without white space and marks of formatting, so that a gold's quote is found in it however the text was extracted.</summary>
internal sealed class SqueezedText
{
    private readonly string _squeezed;
    private readonly List<int> _places = [];

    public SqueezedText(string text)
    {
        var squeezed = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (Keeps(text[i]))
            {
                squeezed.Append(text[i]);
                _places.Add(i);
            }
        }

        _squeezed = squeezed.ToString();
    }

    /// <summary>Where the quote stands, looked for from a position on and then from the start; null where it does not.</summary>
    public TextSpan? Find(string quote, int from)
    {
        var needle = string.Concat(quote.Normalize(NormalizationForm.FormC).Where(Keeps));
        if (needle.Length == 0)
        {
            return null;
        }

        var at = _places.BinarySearch(from);
        var start = at < 0 ? ~at : at;
        var found = _squeezed.IndexOf(needle, start, StringComparison.Ordinal);
        found = found < 0 ? _squeezed.IndexOf(needle, StringComparison.Ordinal) : found;
        return found < 0 ? null : new TextSpan(_places[found], _places[found + needle.Length - 1] + 1);
    }

    private static bool Keeps(char c) => !char.IsWhiteSpace(c) && c is not ('*' or '_' or '#' or '>' or '`' or '|' or '\\');
}
