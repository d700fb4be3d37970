namespace Rejoinder.Reading;

/// <summary>
/// A stretch of a <see cref="Document"/>'s text, in UTF-16 code units, end exclusive. The finished <see cref="StatementRecord"/>
/// counts in code points; <see cref="CodePoints"/> is the one place that turns one into the other.
/// </summary>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 code units; never negative in a well-formed span.</summary>
    public int Length => End - Start;

    /// <summary>True where the other span lies wholly inside this one.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>True where the two share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => other.Start < End && Start < other.End;

    /// <summary>The words of the span.</summary>
    public string Of(string text) => text[Start..End];
}
