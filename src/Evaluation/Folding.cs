using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Rejoinder.Evaluation;

/// <summary>The only things that are forgiven when a name found is held against a gold: case and white space. Thread-safe.</summary>
internal static class Folding
{
    private static readonly Lazy<FrozenDictionary<int, string>> MoreThanLowerCase = new(Load);

    /// <summary>White space made one blank and trimmed, case folded as Unicode's full case folding does.</summary>
    public static string Fold(string? value)
    {
        var folded = new StringBuilder(value?.Length ?? 0);
        var blank = false;
        foreach (var rune in (value ?? "").EnumerateRunes())
        {
            if (IsSpace(rune.Value))
            {
                blank = folded.Length > 0;
                continue;
            }

            if (blank)
            {
                folded.Append(' ');
                blank = false;
            }

            if (rune.IsAscii)
            {
                folded.Append(char.ToLowerInvariant((char)rune.Value));
            }
            else if (MoreThanLowerCase.Value.TryGetValue(rune.Value, out var several))
            {
                folded.Append(several);
            }
            else
            {
                folded.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return folded.ToString();
    }

    /// <summary>Text without white space and marks of formatting, so that two extractions of one document can be aligned.</summary>
    public static string Squeeze(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (!IsSpace(unit) && unit is not ('*' or '_' or '#' or '>' or '`' or '|' or '\\'))
            {
                squeezed.Append(unit);
            }
        }

        return squeezed.ToString();
    }

    // The four separators of ASCII count as white space to the scoring that these figures are to agree with.
    private static bool IsSpace(int codePoint) =>
        codePoint is >= 0x1C and <= 0x1F || (codePoint <= char.MaxValue && char.IsWhiteSpace((char)codePoint));

    private static FrozenDictionary<int, string> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("case-folding.txt")!;
        using var reader = new StreamReader(stream);
        var folded = new Dictionary<int, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var points = line.Split(' ').Select(p => int.Parse(p, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
                folded[points[0]] = string.Concat(points.Skip(1).Select(char.ConvertFromUtf32));
            }
        }

        return folded.ToFrozenDictionary();
    }
}
