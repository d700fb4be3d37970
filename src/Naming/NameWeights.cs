namespace Rejoinder.Naming;

/// <summary>
/// The numbers of the comparison. Behind each stands what the sum of the developing halves' figures (bench/names: F1, recall at precision .95 and area
/// under the curve of six sets, about 10 in all) gains or loses in thousandths when the number is a fifth less, and a quarter more. Numbers of no
/// effect there are set from knowledge and held by bench/names/cases.csv and the tests.
/// </summary>
internal static class NameWeights
{
    /// <summary>A name that very many bear tells less: -5, +7.</summary>
    public const float CommonName = 0.7f;

    /// <summary>"Abd" alone: no effect there.</summary>
    public const float ServantOf = 0.5f;

    /// <summary>Particles: no effect there.</summary>
    public const float Particle = 0.1f;

    /// <summary>Titles: no effect there.</summary>
    public const float Honorific = 0.05f;

    /// <summary>Generation words: no effect there.</summary>
    public const float Suffix = 0.3f;

    /// <summary>Legal forms: no effect there.</summary>
    public const float LegalForm = 0.1f;

    /// <summary>Type words of organisations: no effect there.</summary>
    public const float TypeWord = 0.35f;

    /// <summary>An initial that fits: +0, -1.</summary>
    public const float InitialLikeness = 0.8f;

    /// <summary>One spelling key; also the most that letters off can reach: -174, +15.</summary>
    public const float SpellingLikeness = 0.94f;

    /// <summary>Forms of one given name: -31, +2.</summary>
    public const float EquivalentLikeness = 0.9f;

    /// <summary>Familiar forms: -19, +0.</summary>
    public const float FamiliarLikeness = 0.88f;

    /// <summary>One word begins the other: -23, -20.</summary>
    public const float ShortenedLikeness = 0.76f;

    /// <summary>Below this, words are said to differ: no effect there.</summary>
    public const float NearFloor = 0.7f;

    /// <summary>Words that are set together first: -18, -19.</summary>
    public const float SureLikeness = 0.82f;

    /// <summary>Two words that read as one: -5, -13.</summary>
    public const float JoinedFloor = 0.75f;

    /// <summary>From here likeness counts as it is: -38, -67.</summary>
    public const float LikeFull = 0.8f;

    /// <summary>Here it counts for nothing, and below against: -32, -155.</summary>
    public const float LikeZero = 0.68f;

    /// <summary>How far below it counts fully against: -2, +1.</summary>
    public const float LikeFall = 0.18f;

    /// <summary>Below this, how unlike two words are is not reckoned further: no effect there.</summary>
    public const float Unlike = 0.35f;

    /// <summary>The same across scripts: no effect there.</summary>
    public const float UnlikeAcross = 0.2f;

    /// <summary>The weight of an initial that fits: no effect there.</summary>
    public const float Initial = 0.65f;

    /// <summary>What an initial leaves open: no effect there.</summary>
    public const float InitialMissing = 0.1f;

    /// <summary>Likeness short of full, as contradiction: +8, -8.</summary>
    public const float Doubt = 0.3f;

    /// <summary>Middle names that differ: -6, +3.</summary>
    public const float MiddleContradiction = 1.3f;

    /// <summary>Type words that differ: no effect there.</summary>
    public const float TypeContradiction = 1.3f;

    /// <summary>Contradiction in the denominator: -3, +1.</summary>
    public const float ContradictionCost = 2.0f;

    /// <summary>Missing words in the denominator: +0, -1.</summary>
    public const float MissingCost = 0.15f;

    /// <summary>Words in another order: -1, +0.</summary>
    public const float OrderCost = 0.3f;

    /// <summary>One word alone: +1, +4.</summary>
    public const float Thin = 0.5f;

    /// <summary>A family name missing: no effect there.</summary>
    public const float FamilyMissing = 1.2f;

    /// <summary>Contradiction taken from agreement: -19, +17.</summary>
    public const float ContradictionCancels = 1.0f;

    /// <summary>LikeZero across scripts: -1, -2.</summary>
    public const float LikeZeroAcross = 0.42f;

    /// <summary>LikeFull across scripts: -1, -7.</summary>
    public const float LikeFullAcross = 0.68f;

    /// <summary>The sound of whole names across scripts, at most: no effect there.</summary>
    public const float WholeAcross = 0.3f;

    /// <summary>Where that sound begins to count: -5, +2.</summary>
    public const float WholeAcrossZero = 0.5f;

    /// <summary>The share of the score in the rank of an index; the rest is how rare the shared words are: no effect there.</summary>
    public const float RankOfScore = 0.85f;

    /// <summary>Two words that are both known names: -6, -59.</summary>
    public const float KnownApart = 0.92f;

    /// <summary>First and last exchanged, nothing saying why: no effect there.</summary>
    public const float TurnedCost = 0.05f;

    /// <summary>The words of a name of syllables, the family name neither first nor last: no effect there.</summary>
    public const float SyllablesTurned = 0.85f;

    /// <summary>An index looks no further from here: no effect there.</summary>
    public const float Found = 0.97f;

    /// <summary>An index looks no further from here where the next names share far less with the query: no effect there.</summary>
    public const float FoundAlike = 0.85f;

    /// <summary>Names of an index that score about alike are ordered by how alike they are written, to this much: no effect there.</summary>
    public const float WrittenAlike = 0.06f;

    /// <summary>Far less is less than this share of what the first name shares: no effect there.</summary>
    public const float FarLess = 0.6f;

    /// <summary>Country agrees, added to the rank of a candidate: no effect there.</summary>
    public const float CountryAgrees = 0.05f;

    /// <summary>Country differs, taken from it: no effect there.</summary>
    public const float CountryDiffers = 0.12f;

    /// <summary>Group agrees: no effect there.</summary>
    public const float GroupAgrees = 0.02f;

    /// <summary>Group differs: no effect there.</summary>
    public const float GroupDiffers = 0.02f;

    /// <summary>A role that shares a telling word: no effect there.</summary>
    public const float RoleAgrees = 0.02f;

    /// <summary>Date of birth agrees: no effect there.</summary>
    public const float BirthAgrees = 0.05f;

    /// <summary>Date of birth differs: no effect there.</summary>
    public const float BirthDiffers = 0.12f;

    /// <summary>Out of office on the day: no effect there.</summary>
    public const float OutOfOffice = 0.05f;

    /// <summary>A name fits from here: no effect there.</summary>
    public const float Fits = 0.72f;

    /// <summary>With a country that agrees, from here: no effect there.</summary>
    public const float FitsWithSecond = 0.5f;

    /// <summary>Below this, the nearest entry of a roster is not worth naming: no effect there.</summary>
    public const float Far = 0.4f;

    /// <summary>From here a name is near enough to be called a lead, or like one: no effect there.</summary>
    public const float Lead = 0.8f;

    /// <summary>Nearer than this, two entries are rivals: no effect there.</summary>
    public const float RivalDistance = 0.04f;

    /// <summary>So little missing counts as nothing beside one word: no effect there.</summary>
    public const float LittleMissing = 0.4f;

    /// <summary>One word alone, others missing, in an organisation's name: +0, -3.</summary>
    public const float ThinAndMissing = 0.3f;

    /// <summary>Other characters of one sound: +6, -3.</summary>
    public const float SameSoundLikeness = 0.8f;

    /// <summary>Baltic, Greek and Latin endings: -6, +0.</summary>
    public const float EndingLikeness = 0.92f;

    /// <summary>A given name missing: no effect there.</summary>
    public const float GivenMissing = 2.2f;

    /// <summary>A middle name missing: no effect there.</summary>
    public const float MiddleMissing = 0.4f;

    /// <summary>A type word missing: no effect there.</summary>
    public const float TypeMissing = 1f;

    /// <summary>A number missing: -1, +1.</summary>
    public const float NumberMissing = 3f;

    /// <summary>One word alone, nothing else in an organisation's name: +0, -1.</summary>
    public const float ThinOrganisation = 0.1f;

    /// <summary>Junior against senior: no effect there.</summary>
    public const float SuffixContradiction = 0.4f;

    /// <summary>Legal forms of two kinds: +0, +5.</summary>
    public const float FormContradiction = 0.15f;

    /// <summary>An acronym: no effect there.</summary>
    public const float Acronym = 0.8f;

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
