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
        foreach (var line in lines.Split('\n'))
        {
            var parting = line.AsSpan().IndexOfAny(':', '=');
            if (parting <= 0 || char.IsWhiteSpace(line[0]))
            {
                continue;
            }

            var value = line[(parting + 1)..].Trim().Trim('"', '\'').Trim();
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
