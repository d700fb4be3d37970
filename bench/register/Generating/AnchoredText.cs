using System.Text;
using Rejoinder.Reading;

namespace Rejoinder.Register.Bench.Generating;

/// <summary>A text that grows, and tells of each piece at which code points it stands.</summary>
internal sealed class AnchoredText
{
    private readonly StringBuilder text = new();

    /// <summary>The length so far, in code points.</summary>
    public int Length { get; private set; }

    public Quote Add(string words)
    {
        var start = Length;
        text.Append(words);
        Length += words.Length - words.Count(char.IsLowSurrogate);
        return new Quote(words, start, Length);
    }

    /// <summary>What was added since a mark.</summary>
    public Quote Since(Mark mark) => new(text.ToString(mark.At, text.Length - mark.At), mark.Start, Length);

    public Mark Here() => new(text.Length, Length);

    public override string ToString() => text.ToString();

    /// <summary>A place in the text, in UTF-16 units and in code points.</summary>
    internal readonly record struct Mark(int At, int Start);
}
