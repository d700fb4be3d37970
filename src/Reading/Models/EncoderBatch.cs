namespace Rejoinder.Reading.Models;

/// <summary>Rows of pieces of one length, each between the pieces that open and close it, padded at the end. Filled once, then only read.</summary>
internal sealed class EncoderBatch(int rows, int longest)
{
    /// <summary>Number of rows.</summary>
    public int Rows { get; } = rows;

    /// <summary>Pieces in a row, padding included.</summary>
    public int Length { get; } = longest + 2;

    /// <summary>Pieces, row after row.</summary>
    public long[] Ids { get; } = new long[rows * (longest + 2)];

    /// <summary>The case of the word that each piece belongs to.</summary>
    public long[] Cases { get; } = new long[rows * (longest + 2)];

    /// <summary>1 for a piece, 0 for padding.</summary>
    public long[] Mask { get; } = new long[rows * (longest + 2)];

    /// <summary>Fills a row.</summary>
    public void Fill(int row, IReadOnlyList<int> ids, IReadOnlyList<int> cases)
    {
        var at = row * Length;
        Ids[at] = WordPieces.Cls;
        for (var i = 0; i < ids.Count; i++)
        {
            Ids[at + 1 + i] = ids[i];
            Cases[at + 1 + i] = cases[i];
        }

        Ids[at + 1 + ids.Count] = WordPieces.Sep;
        Mask.AsSpan(at, ids.Count + 2).Fill(1);
    }
}
