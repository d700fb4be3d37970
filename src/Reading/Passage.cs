using System.Collections.Immutable;

namespace Rejoinder.Reading;

/// <summary>What a <see cref="Passage"/> is on the page.</summary>
public enum PassageKind
{
    /// <summary>The title of the whole document, where the format tells it (front matter, an HTML title's heading, a DOCX title style).</summary>
    Title,

    /// <summary>A heading; <see cref="Passage.Level"/> from 1.</summary>
    Heading,

    /// <summary>Running text; hard-wrapped lines are joined, deliberate line breaks (addresses, signatures) are kept as <c>\n</c>.</summary>
    Paragraph,

    /// <summary>One item of a list; <see cref="Passage.Marker"/> holds its number or bullet.</summary>
    ListItem,

    /// <summary>Words set off as somebody's: a block quote, a <c>&gt;</c> line.</summary>
    Quotation,

    /// <summary>One row of a table; <see cref="Passage.Cells"/> holds its cells.</summary>
    TableRow,

    /// <summary>Preformatted text or code; never read for claims.</summary>
    Preformatted,

    /// <summary>A line of a document's own metadata (front matter date, e-mail header) that is kept in the text; never read for claims.</summary>
    Metadata,
}

/// <summary>One block of a document, in reading order. Passages never overlap and never leave the text.</summary>
/// <param name="Kind">What it is on the page.</param>
/// <param name="Span">Where it stands in <see cref="Document.Text"/>, without the blank line after it.</param>
/// <param name="Level">Heading level from 1, list or quotation depth from 1; 0 elsewhere.</param>
/// <param name="Marker">
/// A list item's number or bullet as printed ("1.", "-"), a metadata line's key; null elsewhere. The marker is part of the text, at the
/// start of the span, only where it is a number or letter; bullets are dropped.
/// </param>
/// <param name="Cells">The cells of a table row, in order; empty elsewhere.</param>
public sealed record Passage(
    PassageKind Kind,
    TextSpan Span,
    int Level = 0,
    string? Marker = null,
    ImmutableArray<TextSpan> Cells = default
)
{
    /// <summary>The cells of a table row, in order; empty, never default, elsewhere.</summary>
    public ImmutableArray<TextSpan> Cells { get; init; } = Cells.IsDefault ? [] : Cells;

    /// <summary>True for the first row of a table that is its head.</summary>
    public bool IsTableHead { get; init; }
}
