using Rejoinder.Register.Claims;
using Rejoinder.Register.Searching;
using Rejoinder.Register.Similar;

namespace Rejoinder.Register.Reviews;

/// <summary>Claims that others reviewed, as an import brought them. Thread-safe.</summary>
public sealed class ReviewBook
{
    // How many the words bring up.
    private const int Candidates = 100;

    // Words and meaning together below which two claims have little more in common than the language.
    private const double Alike = 0.5;

    private readonly Register register;

    internal ReviewBook(Register register) => this.register = register;

    /// <summary>A review by its code.</summary>
    /// <exception cref="RegisterException">There is none.</exception>
    public Review Get(string code) => register.Read(s => ReviewReader.ByCode(s, code));

    /// <summary>The newest, or those that came before one.</summary>
    /// <param name="before">The code of the last one of the page before; null for the first page.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<Review> Newest(string? before = null, int take = 50) =>
        register.Read(s => ReviewReader.Newest(s, before, Math.Clamp(take, 1, 500)));

    /// <summary>Reviews of claims that have all the words, the newest first.</summary>
    /// <param name="words">As for a search of claims: phrases in quotes, <c>-without</c>, <c>begin*</c>.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<Review> Search(string words, int take = 50) =>
        register.Read(s =>
        {
            var (wanted, without) = SearchWords.Parse(words);
            var ids = s.Store.FindReviews(s, new SearchTerms(wanted, without, []), Math.Clamp(take, 1, 500));
            return ReviewReader.ByIds(s, ids).OrderByDescending(r => r.Id).ToList();
        });

    /// <summary>Reviews of claims like a text, likest first; none where nothing is much like it.</summary>
    /// <param name="words">The text, a sentence or two.</param>
    /// <param name="context">What stands beside it; null for nothing.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<SimilarReview> Like(string words, string? context = null, int take = 10) =>
        register.Read(s => Like(s, words, context, take));

    /// <summary>Reviews of claims like a claim of the register, likest first; none where nothing is much like it.</summary>
    /// <param name="code">The claim's code.</param>
    /// <param name="take">How many at most.</param>
    /// <exception cref="RegisterException">There is no such claim.</exception>
    public IReadOnlyList<SimilarReview> LikeClaim(string code, int take = 10) =>
        register.Read(s =>
        {
            var claim = ClaimReader.ByCode(s, code);
            return Like(s, claim.Quote.Words, EarlierClaims.Context(s, claim), take);
        });

    private static IReadOnlyList<SimilarReview> Like(Session s, string words, string? context, int take)
    {
        var reviews = s.One<long>("SELECT coalesce(max(id), 0) FROM review");
        if (reviews == 0)
        {
            return [];
        }

        var query = new SimilarQuery(words, context, ClaimIndex.Vectors);
        var rarity = new WordRarity(reviews, s.Store.CountReviewWords(s, query.CountedWords));
        var byWords = s.Store.RankReviews(s, query.Rarest(rarity), Candidates);
        var found = ReviewReader.ByIds(s, byWords).ToDictionary(r => r.Id);
        return
        [
            .. Fusion
                .Rank(query, found.Values.Select(r => new Candidate(r.Id, r.Words)), rarity, Math.Clamp(take, 1, 100))
                .Where(l => l.Score >= Alike)
                .Select(l => new SimilarReview(found[l.Id], l)),
        ];
    }
}
