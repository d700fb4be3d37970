using System.Globalization;
using System.Text;

namespace Rejoinder.Reading.Intake;

/// <summary>Title, date and author from the front matter of a page, which a reader sees on the page though not in its body.</summary>
internal static class FrontMatter
{
    private const int MostLines = 400;

    /// <summary>Parts a text into its front matter (YAML between <c>---</c>, TOML between <c>+++</c>) and its body.</summary>
    public static (string Lines, string Body) Split(string text)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var fence =
            text.AsSpan(start).StartsWith("---\n") ? "---"
            : text.AsSpan(start).StartsWith("+++\n") ? "+++"
            : null;
        if (fence is null)
        {
            return ("", text);
        }

        var from = start + 4;
        var keyed = false;
        for (int at = from, lines = 0; at < text.Length && lines < MostLines; lines++)
        {
            var end = text.IndexOf('\n', at) is var found and >= 0 ? found : text.Length;
            var line = text.AsSpan(at, end - at);
            if (line.TrimEnd().SequenceEqual(fence) || line.TrimEnd() is "...")
            {
                return keyed ? (text[from..at], text[Math.Min(text.Length, end + 1)..]) : ("", text);
            }

            keyed |= line.IndexOfAny(':', '=') > 0 && char.IsLetter(line[0]);
            at = end + 1;
        }

        return ("", text);
    }

    public static DocumentMetadata Read(string lines)
    {
        string? title = null,
            date = null,
            author = null,
            language = null;
        var all = lines.Split('\n');
        for (var i = 0; i < all.Length; i++)
        {
            var line = all[i];
            var parting = line.AsSpan().IndexOfAny(':', '=');
            if (parting <= 0 || char.IsWhiteSpace(line[0]))
            {
                continue;
            }

            var value = Scalar(all, i, line[(parting + 1)..].Trim());
            if (value.Length == 0 || value is "|" or ">" or ">-" or "|-")
            {
                continue;
            }

            switch (line[..parting].Trim().ToLowerInvariant())
            {
                case "title":
                    title ??= value;
                    break;
                case "date" or "published" or "issued" or "publishdate" or "pubdate":
                    date ??= value;
                    break;
                case "author" or "authors":
                    author ??= value;
                    break;
                case "lang" or "language":
                    language ??= value;
                    break;
            }
        }

        return new DocumentMetadata(title, date, author, language);
    }

    // A value that is folded over indented lines is one; in double quotes it may carry escapes.
    private static string Scalar(string[] lines, int at, string first)
    {
        var quoted = first.StartsWith('"');
        var whole = new StringBuilder(first);
        for (var i = at + 1; i < lines.Length && lines[i] is [' ' or '\t', ..] && first.Length > 0; i++)
        {
            var next = lines[i].Trim();
            if (next is ['-' or '#', ..] || !quoted && next.Contains(": ", StringComparison.Ordinal))
            {
                break;
            }

            if (quoted && whole[^1] == '\\')
            {
                whole.Length--;
                whole.Append(next);
            }
            else
            {
                whole.Append(' ').Append(next);
            }
        }

        var value = whole.ToString().Trim('"', '\'').Trim();
        return quoted ? Unescaped(value) : value;
    }

    private static string Unescaped(string value)
    {
        var plain = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\' || i + 1 == value.Length)
            {
                plain.Append(value[i]);
                continue;
            }

            var escape = value[++i];
            if (
                escape == 'u'
                && i + 4 < value.Length
                && ushort.TryParse(value.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
                && !char.IsSurrogate((char)unit)
                && !char.IsControl((char)unit)
            )
            {
                plain.Append((char)unit);
                i += 4;
                continue;
            }

            plain.Append(escape is '_' or 'n' or 't' ? ' ' : escape);
        }

        return plain.ToString().Trim();
    }

    public static void Write(DocumentMetadata metadata, string? firstHeading, DocumentBuilder builder)
    {
        if (metadata.Title is { } title && !HeadFurniture.Alike(title, firstHeading ?? ""))
        {
            builder.Begin(PassageKind.Title);
            builder.Words(title);
        }

        if (metadata.Date is { } date)
        {
            builder.Begin(PassageKind.Metadata, marker: "date");
            builder.Words(date);
        }

        builder.Note(IntakeMessages.FrontMatterDropped);
        builder.End();
    }
}
