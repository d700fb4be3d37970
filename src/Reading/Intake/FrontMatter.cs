using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Intake;

/// <summary>Title, date and author from the front matter of a page, which a reader sees on the page though not in its body.</summary>
internal static partial class FrontMatter
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
            language = null,
            publisher = null,
            dated = null;
        foreach (var (key, value) in FrontMatterFields.Of(lines))
        {
            switch (key)
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
                case "source_url" or "permalink" or "canonical" or "canonical_url" or "url" or "path":
                    publisher ??= Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? "https://" + uri.Host : null;
                    // As it stands in the address: a quote is never made up.
                    dated ??= DayInPath().Match(value) is { Success: true } day
                        ? string.Join('/', day.Groups["year"].Value, day.Groups["month"].Value, day.Groups["day"].Value)
                        : null;
                    break;
            }
        }

        return new DocumentMetadata(title, date ?? dated, author ?? publisher, language);
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

    [GeneratedRegex(
        @"/(?<year>(1[89]|20)\d\d)/(?<month>0[1-9]|1[0-2])/(?<day>0[1-9]|[12]\d|3[01])(/|$)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex DayInPath();
}
