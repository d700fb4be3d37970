using System.Text;

namespace Rejoinder.Naming.Indexing;

/// <summary>The arrays of an index, as they stand in memory and in the file.</summary>
internal sealed class IndexData
{
    private const float InitialShare = 0.3f;

    /// <summary>The names, UTF-8, one after the other.</summary>
    public required byte[] NameText { get; init; }

    /// <summary>Where each name starts in <see cref="NameText"/>, and the end.</summary>
    public required int[] NameStarts { get; init; }

    /// <summary>The words that names are made of, in plain letters; a star in front of one not written in Latin letters.</summary>
    public required byte[] WordText { get; init; }

    /// <summary>Where each word starts in <see cref="WordText"/>, and the end.</summary>
    public required int[] WordStarts { get; init; }

    /// <summary>The words of the names, one name after the other.</summary>
    public required int[] NameWords { get; init; }

    /// <summary>Where each name's words start in <see cref="NameWords"/>, and the end.</summary>
    public required int[] NameWordStarts { get; init; }

    /// <summary>The names that have a word, one word after the other.</summary>
    public required int[] Postings { get; init; }

    /// <summary>Where each word's names start in <see cref="Postings"/>, and the end.</summary>
    public required int[] PostingStarts { get; init; }

    /// <summary>The words under each signature bucket, as <see cref="Signature.Checked"/>.</summary>
    public required int[] Signatures { get; init; }

    /// <summary>Where each bucket starts in <see cref="Signatures"/>, and the end; the number of buckets is a power of two.</summary>
    public required int[] SignatureStarts { get; init; }

    /// <summary>How many names.</summary>
    public int Count => NameStarts.Length - 1;

    /// <summary>How many different words.</summary>
    public int WordCount => WordStarts.Length - 1;

    /// <summary>The summed weight of each name's words.</summary>
    public float[] Totals => field ??= ReckonTotals();

    /// <summary>A name as it was given.</summary>
    public string NameOf(int id) => Encoding.UTF8.GetString(NameText, NameStarts[id], NameStarts[id + 1] - NameStarts[id]);

    /// <summary>A word with its mark.</summary>
    public string WordOf(int word) => Encoding.UTF8.GetString(WordText, WordStarts[word], WordStarts[word + 1] - WordStarts[word]);

    /// <summary>How many names have the word.</summary>
    public int PostingsOf(int word) => PostingStarts[word + 1] - PostingStarts[word];

    /// <summary>How much a word tells: the rarer, the more.</summary>
    public float WeightOf(int word) =>
        (MathF.Log(1 + (Count / (1f + PostingsOf(word)))) + 0.5f) * (WordStarts[word + 1] - WordStarts[word] > 1 ? 1 : InitialShare);

    /// <summary>The weight of a word that no name has.</summary>
    public float UnknownWeight => MathF.Log(1 + Count) + 0.5f;

    private float[] ReckonTotals()
    {
        var totals = new float[Count];
        for (var id = 0; id < totals.Length; id++)
        {
            for (var i = NameWordStarts[id]; i < NameWordStarts[id + 1]; i++)
            {
                totals[id] += WeightOf(NameWords[i]);
            }
        }

        return totals;
    }
}
