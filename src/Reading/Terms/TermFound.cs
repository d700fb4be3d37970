namespace Rejoinder.Reading.Terms;

/// <summary>A word whose meaning the text asks for, gives or contests, and its place, quotation marks left out.</summary>
/// <param name="Name">The words, white space folded.</param>
/// <param name="Status"><see cref="Asked"/>, <see cref="Given"/> or <see cref="Disputed"/>.</param>
/// <param name="Span">Their first place.</param>
internal sealed record TermFound(string Name, string Status, TextSpan Span)
{
    public const string Asked = "definition-asked";
    public const string Given = "definition-given";
    public const string Disputed = "disputed";
}
