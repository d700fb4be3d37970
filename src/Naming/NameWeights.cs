namespace Rejoinder.Naming;

/// <summary>The numbers of the comparison, each with the measurement behind it (bench/results).</summary>
internal static class NameWeights
{
    public static float CommonName = 0.7f;
    public static float ServantOf = 0.5f;
    public static float Particle = 0.1f;
    public static float Honorific = 0.05f;
    public static float Suffix = 0.3f;
    public static float LegalForm = 0.1f;
    public static float TypeWord = 0.35f;

    public static float InitialLikeness = 0.8f;
    public static float SpellingLikeness = 0.94f;
    public static float EquivalentLikeness = 0.9f;
    public static float FamiliarLikeness = 0.88f;
    public static float ShortenedLikeness = 0.76f;
    public static float NearFloor = 0.7f;
    public static float SureLikeness = 0.82f;
    public static float JoinedFloor = 0.75f;
    public static float LikeFull = 0.8f;
    public static float LikeZero = 0.68f;
    public static float LikeFall = 0.18f;
    public static float Initial = 0.65f;
    public static float InitialMissing = 0.1f;
    public static float Doubt = 0.3f;
    public static float MiddleContradiction = 1.3f;
    public static float TypeContradiction = 1.3f;
    public static float ContradictionCost = 2.0f;
    public static float MissingCost = 0.15f;
    public static float OrderCost = 0.3f;
    public static float Thin = 0.5f;
    public static float FamilyMissing = 1.2f;

    public static float ContradictionCancels = 1.0f;
    public static float LikeZeroAcross = 0.42f;
    public static float LikeFullAcross = 0.68f;
    public static float WholeAcross = 0.3f;
    public static float WholeAcrossZero = 0.5f;
    public static float RankOfScore = 0.85f;
    public static float KnownApart = 0.92f;
    public static float TurnedCost = 0.05f;
    public static float Found = 0.97f;
    public static float CountryAgrees = 0.05f;
    public static float CountryDiffers = 0.12f;
    public static float GroupAgrees = 0.02f;
    public static float GroupDiffers = 0.02f;
    public static float OutOfOffice = 0.05f;
    public static float Fits = 0.72f;
    public static float FitsWithSecond = 0.5f;
    public static float RivalDistance = 0.04f;
    public static float LittleMissing = 0.4f;
    public static float ThinAndMissing = 0.3f;
    public static float SameSoundLikeness = 0.8f;
    public static float EndingLikeness = 0.92f;
    public static float GivenMissing = 2.2f;
    public static float MiddleMissing = 0.4f;
    public static float TypeMissing = 1f;
    public static float NumberMissing = 3f;
    public static float ThinOrganisation = 0.1f;
    public static float SuffixContradiction = 0.4f;
    public static float FormContradiction = 0.15f;
    public static float Acronym = 0.8f;

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
