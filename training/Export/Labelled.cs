namespace Rejoinder.Training.Export;

/// <summary>One document for training: sentences in order.</summary>
internal sealed record LabelledDocument(string Set, string Id, IReadOnlyList<LabelledSentence> Sentences);

/// <summary>A sentence as pieces a word, with what is known of it. Lists are a value a word; -1 means unknown.</summary>
internal sealed record LabelledSentence
{
    /// <summary>Marks before the sentence, as the reader gives them to the encoder.</summary>
    public required int[] Before { get; init; }

    /// <summary>Pieces of each word.</summary>
    public required int[][] Words { get; init; }

    /// <summary>The case of each word, see <c>EncoderInput.Case</c>.</summary>
    public required int[] Cases { get; init; }

    /// <summary>0 outside, 1/2 person begins/goes on, 3/4 organisation, 5/6 place, 7 outside or place, -1 unknown.</summary>
    public required int[] Names { get; init; }

    /// <summary>Segments: first word, one past the last, kind (0 none, 1 factual … 6 definition), attributed to another, cites. Empty where unknown.</summary>
    public IReadOnlyList<int[]> Segments { get; init; } = [];

    /// <summary>1 where a word belongs to a name that the claim is about, 0 where it belongs to another name or is no name, -1 unknown.</summary>
    public int[] About { get; init; } = [];

    /// <summary>1 where a word belongs to the name of who is said to say the claim.</summary>
    public int[] Speaker { get; init; } = [];

    /// <summary>1 where a word belongs to the source given.</summary>
    public int[] Cites { get; init; } = [];
}
