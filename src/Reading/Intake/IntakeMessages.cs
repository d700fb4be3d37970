using System.Globalization;

namespace Rejoinder.Reading.Intake;

/// <summary>All that intake says to people: why bytes could not be read, and what was forgiven.</summary>
internal static class IntakeMessages
{
    public const string FrontMatterDropped = "Front matter was read for title and date and otherwise dropped.";
    public const string ShortcodesDropped = "Template code of the site ({% … %}, {{ … }}) was dropped.";
    public const string FurnitureDropped = "Page furniture was dropped: ";
    public const string PhpDropped = "Program code (PHP) of the page was dropped.";
    public const string MailFooter = "The sender's footer below the line “-- ” was dropped.";
    public const string RunningHeads = "Running heads, running feet and page numbers were dropped.";
    public const string RepeatedTitle = "A title repeated at the head of the text was dropped.";
    public const string CategoryLine = "A line that names only a category of the site was dropped: ";
    public const string MarkdownAsPlain = "The Markdown has more marks, or nests deeper, than any text has and was read as plain text.";
    public const string TrackedChanges = "Tracked changes were accepted: insertions are read, deletions are not.";
    public const string DrawingsLeftOut =
        "The PDF draws more pictures within pictures than are read; words in the rest of them are missing.";
    public const string FootnotesDropped = "Footnotes were dropped.";
    public const string CommentsDropped = "Comments of editors were dropped.";

    public static ReadingFailure Empty => new("The file is empty.", "Give a file that holds a statement.");

    public static ReadingFailure NoWords =>
        new("The file has a format that is known but no words in it.", "Open it in its own program and see whether the text is a picture.");

    public static ReadingFailure TooLarge(long bytes) =>
        new(
            $"The file has {Megabytes(bytes)} MB; at most {Megabytes(IntakeLimits.Bytes)} MB are read.",
            "Cut the statement out of it, or save it without pictures."
        );

    public static ReadingFailure TooLong(long characters) =>
        new(
            $"The text has {Number(characters)} characters or more; at most {Number(IntakeLimits.Characters)} are read.",
            "Cut the statement out of it and read that."
        );

    public static ReadingFailure TooManyLines =>
        new(
            $"The text has more than {Number(IntakeLimits.Lines)} lines or paragraphs.",
            "This is not the shape of a statement. Cut the statement out of it and read that."
        );

    public static ReadingFailure TooManySentences =>
        new(
            "The text has more ends of sentences than any text.",
            "This is not the shape of a statement. Cut the statement out of it and read that."
        );

    public static ReadingFailure Binary(long at) =>
        new(
            "The bytes are neither text nor a format that is known.",
            "Save the statement as PDF, DOCX, ODT, HTML or plain text and read that.",
            $"Byte {Number(at)}"
        );

    public static ReadingFailure NotRead(string what, string remedy) => new($"The file is {what}, which is not read.", remedy);

    public static ReadingFailure Encrypted(string format) =>
        new($"The {format} file is encrypted.", "Open it with its password, save a copy without one, and read the copy.");

    public static ReadingFailure Damaged(string format, string how, string? where = null) =>
        new(
            $"The {format} file is damaged: {how}",
            "Get the file again, or open it in its own program, save it anew and read the new file.",
            where
        );

    public static ReadingFailure TooMuch(string format, string what) =>
        new($"The {format} file {what}.", "This is not the shape of a statement. Save its words as plain text and read that.");

    public static ReadingFailure TooSlow(string format) =>
        new(
            $"The {format} file took longer than {IntakeLimits.Time.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds to open.",
            "Save its words as plain text and read that."
        );

    public static ReadingFailure Scan(int pages) =>
        new(
            $"The PDF has {Number(pages)} {(pages == 1 ? "page" : "pages")} and no text: it is a scan.",
            "Run it through text recognition (OCR, for instance ocrmypdf) and read the result."
        );

    public static string Guessed(string charset) => $"The character set is not stated in the file and was guessed: {charset}.";

    public static string Replaced(int count) => $"{Number(count)} characters could not be decoded and are shown as \uFFFD.";

    public static string PagesWithoutText(IReadOnlyCollection<int> pages) =>
        $"{(pages.Count == 1 ? "Page" : "Pages")} {string.Join(", ", pages.Take(20).Select(p => Number(p)))}{(pages.Count > 20 ? " …" : "")} "
        + "without text: pictures or scans, not read.";

    public static string Attachments(IReadOnlyCollection<string> names) =>
        $"Attachments were not read: {string.Join(", ", names.Take(10))}{(names.Count > 10 ? " …" : "")}.";

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / 1024.0 / 1024).ToString("0.#", CultureInfo.InvariantCulture);
}
