namespace Rejoinder.Reading.Models;

/// <summary>Neighbouring sentences that the encoder reads together. Filled once, then only read.</summary>
internal sealed class EncoderWindow
{
    /// <summary>Pieces in order, without the ones that open and close the window.</summary>
    public List<int> Ids { get; } = [];

    /// <summary>The case of the word that each piece belongs to.</summary>
    public List<int> Cases { get; } = [];

    /// <summary>The sentences in it.</summary>
    public List<Entry> Sentences { get; } = [];

    /// <summary>Number of pieces.</summary>
    public int Length => Ids.Count;

    /// <summary>Adds a sentence; pieces past <paramref name="most"/> are left out.</summary>
    public void Add(int index, Sentence sentence, TextSpan[] words, int[][] pieces, int[] before, string prose, int most)
    {
        foreach (var mark in before)
        {
            Add(mark, 0, most);
        }

        var first = new int[words.Length];
        for (var w = 0; w < words.Length; w++)
        {
            first[w] = Math.Min(Ids.Count, most);
            var letters = EncoderInput.Case(prose.AsSpan(words[w].Start, words[w].Length));
            foreach (var piece in pieces[w])
            {
                Add(piece, letters, most);
            }
        }

        Sentences.Add(new Entry(index, sentence, words, first, Ids.Count, Models.ClauseStarts.Find(prose, words)));
    }

    private void Add(int id, int letters, int most)
    {
        if (Ids.Count < most)
        {
            Ids.Add(id);
            Cases.Add(letters);
        }
    }

    /// <summary>A sentence's place in the window.</summary>
    /// <param name="Index">Its index among all sentences.</param>
    /// <param name="Sentence">The sentence.</param>
    /// <param name="Words">Its words.</param>
    /// <param name="FirstPiece">Where each word's first piece stands.</param>
    /// <param name="EndPiece">One past its last piece.</param>
    /// <param name="ClauseStarts">Words that may begin a clause of their own.</param>
    public sealed record Entry(int Index, Sentence Sentence, TextSpan[] Words, int[] FirstPiece, int EndPiece, int[] ClauseStarts);
}
