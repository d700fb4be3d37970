using System.Buffers;

namespace Rejoinder.Reading.Intake;

/// <summary>Whether a text has more marks that end a sentence than any text: each sentence takes memory and time, however short it is.</summary>
internal static class SentenceEnds
{
    // The usual length that a sentence has at least, in characters, where there are many.
    private const int LeastLength = 12;

    private static readonly SearchValues<char> Marks = SearchValues.Create(".!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964");

    /// <summary>True where the text is no text.</summary>
    public static bool AreTooMany(string text)
    {
        var count = 0;
        var rest = text.AsSpan();
        for (int at; (at = rest.IndexOfAny(Marks)) >= 0; rest = rest[(at + 1)..])
        {
            count++;
        }

        return count > IntakeLimits.SentenceEnds || (count > IntakeLimits.DenseSentenceEnds && (long)count * LeastLength > text.Length);
    }
}
