namespace Rejoinder.Publishing.FollowTheMoney;

/// <summary>Values within the lengths of the model's types.</summary>
internal static class EntityText
{
    private const int Name = 384;
    private const int Line = 1024;
    private const int Long = 65_000;

    /// <summary>A value of type <c>name</c>.</summary>
    public static string? OfName(string? value) => Cut(value, Name);

    /// <summary>A value of type <c>string</c>.</summary>
    public static string? OfLine(string? value) => Cut(value, Line);

    /// <summary>A value of type <c>text</c>.</summary>
    public static string? OfText(string? value) => Cut(value, Long);

    /// <summary>A long text as values of type <c>text</c>, cut between paragraphs or lines where there are any.</summary>
    public static IEnumerable<string> Pieces(string text)
    {
        for (var from = 0; from < text.Length; )
        {
            var end = Math.Min(from + Long, text.Length);
            if (end < text.Length)
            {
                var line = text.LastIndexOf('\n', end - 1, end - from);
                end = line > from ? line + 1 : End(text, end);
            }

            yield return text[from..end];
            from = end;
        }
    }

    private static string? Cut(string? value, int most) =>
        value is null || value.Length <= most ? value : value[..End(value, most - 1)] + "…";

    // A pair of surrogates stays whole.
    private static int End(string text, int end) => char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
}
