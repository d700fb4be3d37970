namespace Rejoinder.Reading.Models;

/// <summary>Where a sentence may be split by its words: behind "and", "but" or a semicolon, before the subject or verb of a new clause.</summary>
internal static class ClauseStarts
{
    private static readonly WordList Joints = WordList.Load("clause-joints");
    private static readonly WordList Openings = WordList.Load("clause-openings");

    /// <summary>Indices of the words that may begin a clause, in order; never the first two or the last two.</summary>
    public static int[] Find(string prose, TextSpan[] words)
    {
        var starts = new List<int>();
        for (var i = 2; i < words.Length - 2; i++)
        {
            if (Joints.Contains(words[i - 1].Of(prose)) && Openings.Contains(words[i].Of(prose)))
            {
                starts.Add(i);
            }
        }

        return [.. starts];
    }
}
