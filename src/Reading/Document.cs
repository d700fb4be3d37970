using System.Collections.Immutable;

namespace Rejoinder.Reading;

/// <summary>The bytes a document was read from, as they were received.</summary>
/// <param name="Name">File name or address, for people.</param>
/// <param name="MediaType">Media type as found by looking at the bytes, e.g. <c>text/markdown</c>.</param>
/// <param name="Bytes">Size in bytes.</param>
/// <param name="Sha256">SHA-256 of the bytes, lower-case hexadecimal.</param>
/// <param name="RetrievedAt">When it was fetched, UTC; null for a local file.</param>
public sealed record Source(string Name, string MediaType, long Bytes, string Sha256, DateTimeOffset? RetrievedAt = null);

/// <summary>
/// A statement's canonical text with its passages: decoded, NFC, <c>\n</c> line ends, furniture dropped, passages parted by one blank line
/// (list items and table rows that follow each other by a line end). Immutable and safe to share.
/// </summary>
/// <param name="Source">Where it came from.</param>
/// <param name="Text">The canonical text; every position in the record counts in it.</param>
/// <param name="Prose">
/// The same text, unit for unit of the same length, in which marks of formatting that stay in <paramref name="Text"/> (a Markdown link's
/// brackets and address, emphasis marks) are blanked by spaces. Analysis reads this; quotes are cut from <paramref name="Text"/>.
/// </param>
/// <param name="Passages">The blocks in reading order.</param>
/// <param name="Links">Links with the span of their words and their target, in order.</param>
/// <param name="Metadata">What the format itself says of title, date and so on.</param>
/// <param name="Notes">What reading had to forgive, as sentences for people.</param>
public sealed record Document(
    Source Source,
    string Text,
    string Prose,
    ImmutableArray<Passage> Passages,
    ImmutableArray<Link> Links,
    DocumentMetadata Metadata,
    ImmutableArray<string> Notes
);

/// <summary>A link in the text.</summary>
/// <param name="Words">The words that carry it, in the text.</param>
/// <param name="Whole">The whole of it as it stands in the text, markup and address included; equal to <paramref name="Words"/> in formats where the address is not in the text.</param>
/// <param name="Target">The address, as given; not trusted, never fetched.</param>
public sealed record Link(TextSpan Words, TextSpan Whole, string Target);

/// <summary>What the format itself says of the document, not its words. Null means that it says nothing.</summary>
/// <param name="Title">Title from front matter, HTML head, PDF or Office properties, mail subject.</param>
/// <param name="Date">Date as given (front matter, mail date), not parsed.</param>
/// <param name="Author">Author, sender or publishing site as given.</param>
/// <param name="Language">BCP 47 tag as declared.</param>
public sealed record DocumentMetadata(string? Title = null, string? Date = null, string? Author = null, string? Language = null);
