namespace Rejoinder.Naming;

/// <summary>The numbers of the comparison, each with the measurement behind it (bench/results).</summary>
internal static class NameWeights
{
    public const float CommonName = 0.8f;
    public const float ServantOf = 0.3f;
    public const float Particle = 0.1f;
    public const float Honorific = 0.05f;
    public const float Suffix = 0.3f;
    public const float LegalForm = 0.1f;
    public const float TypeWord = 0.35f;

    public const float InitialLikeness = 0.8f;
    public const float SpellingLikeness = 0.97f;
    public const float EquivalentLikeness = 0.93f;
    public const float FamiliarLikeness = 0.9f;
    public const float ShortenedLikeness = 0.8f;
    public const float NearFloor = 0.7f;
    public const float SureLikeness = 0.88f;
    public const float JoinedFloor = 0.85f;
    public const float LikeFull = 0.85f;
    public const float LikeZero = 0.68f;
    public const float LikeFall = 0.25f;
    public const float Initial = 0.5f;
    public const float InitialMissing = 0.1f;
    public const float Doubt = 0.3f;
    public const float MiddleContradiction = 0.7f;
    public const float TypeContradiction = 1f;
    public const float ContradictionCost = 1.4f;
    public const float MissingCost = 0.18f;
    public const float OrderCost = 0.2f;
    public const float Thin = 0.5f;
    public const float FamilyMissing = 1.2f;

    /// <summary>A longer word tells more than a short one.</summary>
    public static float OfLength(int length) =>
        length switch
        {
            1 => 0.35f,
            2 => 0.6f,
            3 => 0.8f,
            4 => 0.95f,
            < 8 => 1f,
            _ => 1.1f,
        };
}
