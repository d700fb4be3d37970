namespace Rejoinder.Register.Bench.Generating;

/// <summary>
/// The words of made-up statements: function words, a head of words that public statements are full of, then 60,000 made of syllables, so that
/// the first are in about half of the claims and most are in a handful, as in a real register.
/// </summary>
internal sealed class Vocabulary
{
    private const int Rare = 60_000;

    // In order of how often English uses them, roughly.
    private static readonly string[] Function =
    [
        .. "the of and to in a that for is on with was by as it are be this not has have from which or at were their an its they been had who will we but all our these no under any after must into than other may those between through against during without about over before because both while since only such until".Split(
            ' '
        ),
    ];

    private static readonly string[] Head =
    [
        .. "government people report public rights state law court water security members parliament statement evidence country year minister international river children data council commission decision support police border war health workers region million community election company harbour report information treaty funds army land school energy trade independent officials media journalists prison victims attack peace victory inquiry budget contract tax environment university hospital refugees minority citizens agreement sanctions corruption transparency violence protest detention freedom expression religion science vaccine climate fishing mining pipeline dam railway airport port bridge farmers union strike wages housing rent pension loan debt bank currency market export import tariff customs drone missile ceasefire hostages aid convoy famine drought flood earthquake fire pollution waste forest species archive museum language minority census registry ballot observer complaint verdict appeal judge prosecutor witness testimony affidavit audit ledger invoice tender licence permit visa passport asylum camp shelter convention charter protocol resolution article paragraph annex mandate envoy embassy consul delegation summit communique"
            .Split(' ')
            .Distinct(),
    ];

    private readonly string[] content;
    private readonly Zipf functionRanks = new(Function.Length, 1.0, 1.5);
    private readonly Zipf contentRanks;

    public Vocabulary(int seed)
    {
        var made = new MadeUpWords(seed);
        content = [.. Head, .. Enumerable.Range(0, Rare).Select(_ => made.Word()).Except(Head)];
        contentRanks = new Zipf(content.Length, 1.0, 1.7);
    }

    /// <summary>A word as running text has them: about half are function words.</summary>
    public string Word(Random random) => random.Next(100) < 47 ? Function[functionRanks.Draw(random)] : content[contentRanks.Draw(random)];

    /// <summary>The content word of a rank, 0 for the commonest.</summary>
    public string Content(int rank) => content[rank];
}
