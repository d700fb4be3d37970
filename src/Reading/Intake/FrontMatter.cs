namespace Rejoinder.Reading.Intake;

/// <summary>Title, date and author from the front matter of a Markdown page, which a reader sees on the page though not in its body.</summary>
internal static class FrontMatter
{
    public static DocumentMetadata Read(string lines)
    {
        string? title = null,
            date = null,
            author = null,
            language = null;
        foreach (var line in lines.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || char.IsWhiteSpace(line[0]))
            {
                continue;
            }

            var value = line[(colon + 1)..].Trim().Trim('"', '\'').Trim();
            if (value.Length == 0)
            {
                continue;
            }

            switch (line[..colon].Trim().ToLowerInvariant())
            {
                case "title":
                    title ??= value;
                    break;
                case "date" or "published" or "issued" or "publishdate":
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
        if (metadata.Title is { } title && !string.Equals(title, firstHeading?.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            builder.Begin(PassageKind.Title);
            builder.Words(title);
        }

        if (metadata.Date is { } date)
        {
            builder.Begin(PassageKind.Metadata, marker: "date");
            builder.Words(date);
        }

        builder.Note("Front matter was read for title and date and otherwise dropped.");
        builder.End();
    }
}
