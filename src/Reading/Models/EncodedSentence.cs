namespace Rejoinder.Reading.Models;

/// <summary>What the encoder and its heads say of one sentence.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Words">Its words; the lists below hold a value a word.</param>
/// <param name="Names">The probability of each label: outside, then begins and goes on for person, organisation, place.</param>
/// <param name="About">The probability that a word belongs to a name that the claim is about.</param>
/// <param name="Speaker">The probability that a word belongs to the name of who is said to say it.</param>
/// <param name="Cites">The probability that a word belongs to the source given.</param>
/// <param name="Segments">The stretches that differ in kind or speaker; together they cover the sentence.</param>
internal sealed record EncodedSentence(
    Sentence Sentence,
    TextSpan[] Words,
    float[][] Names,
    float[] About,
    float[] Speaker,
    float[] Cites,
    EncodedSegment[] Segments
);

/// <summary>A stretch of a sentence with what the heads say of it.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">One past the index of its last word.</param>
/// <param name="Kinds">The probability of no claim, and of each <see cref="ClaimKind"/> in its order.</param>
/// <param name="Attributed">The probability that it is said to be said by somebody else than the declarants.</param>
/// <param name="Cited">The probability that a source is given for it.</param>
/// <param name="CheckWorthy">How much a reader would want it checked, 0 to 1; null where the head that tells it is not there.</param>
internal sealed record EncodedSegment(int First, int End, float[] Kinds, float Attributed, float Cited, float? CheckWorthy)
{
    /// <summary>The likeliest of <see cref="Kinds"/>.</summary>
    public int Kind => Kinds.IndexOf(Kinds.Max());

    /// <summary>True where another than the declarants more likely says it than not.</summary>
    public bool IsAttributed => Attributed > 0.5f;
}
