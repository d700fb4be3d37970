namespace Rejoinder.Reading.Intake;

/// <summary>How much of anything is read before intake says that this is no statement. Each bounds time or memory on hostile input.</summary>
internal static class IntakeLimits
{
    /// <summary>Largest file.</summary>
    public const int Bytes = 50 * 1024 * 1024;

    /// <summary>Longest text in characters, after decoding: some ten long novels.</summary>
    public const int Characters = 5_500_000;

    /// <summary>Longest text of a document, with what its formatting adds.</summary>
    public const int Written = 6_500_000;

    /// <summary>Most lines with words in them, and most passages: in the longest text that is read, thirteen letters a line.</summary>
    public const int Lines = 400_000;

    /// <summary>Largest part of an archive once unpacked, and largest stream of a PDF.</summary>
    public const int Unpacked = 64 * 1024 * 1024;

    /// <summary>Most entries of an archive.</summary>
    public const int ArchiveEntries = 10_000;

    /// <summary>Most elements of a page or an Office document.</summary>
    public const int Elements = 400_000;

    /// <summary>Most blocks of HTML in Markdown; each is parsed by itself.</summary>
    public const int BlocksOfHtml = 20_000;

    /// <summary>Most link targets and footnotes that Markdown defines.</summary>
    public const int Definitions = 20_000;

    /// <summary>Most cells that a table of Markdown may have once its short rows are filled up.</summary>
    public const int Cells = 400_000;

    /// <summary>Most signs that may open a link or emphasis in one block of Markdown: looking for what closes them takes time with their square.</summary>
    public const int Openers = 20_000;

    /// <summary>Most attributes of all elements of a page; 900,000 took a gigabyte.</summary>
    public const int Attributes = 700_000;

    /// <summary>Most elements of a page that are open at once.</summary>
    public const int OpenElements = 1_000;

    /// <summary>Deepest nesting of elements.</summary>
    public const int Depth = 400;

    /// <summary>Most pages of a PDF.</summary>
    public const int Pages = 2_000;

    /// <summary>Most bytes of what draws one page of a PDF; a page of plain words has some ten thousand.</summary>
    public const int PdfPage = 2 * 1024 * 1024;

    /// <summary>Most drawings (form XObjects) drawn on one page of a PDF.</summary>
    public const int DrawingsOfPage = 1_000;

    /// <summary>Deepest nesting of drawings in drawings of a PDF.</summary>
    public const int DrawingDepth = 100;

    /// <summary>Most drawings drawn on all pages of a PDF.</summary>
    public const int Drawings = 20_000;

    /// <summary>Most marks that end a sentence.</summary>
    public const int SentenceEnds = 1_000_000;

    /// <summary>From so many of them on, there must be a dozen characters to each: every sentence costs, however short it is.</summary>
    public const int DenseSentenceEnds = 200_000;

    /// <summary>Most letters of a PDF.</summary>
    public const int Letters = 1_500_000;

    /// <summary>How long a parser that is not ours may take.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(20);
}
