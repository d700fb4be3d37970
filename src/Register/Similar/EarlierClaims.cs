using Rejoinder.Register.Claims;
using Rejoinder.Register.Searching;

namespace Rejoinder.Register.Similar;

/// <summary>Finds earlier claims like one: candidates from the full text and from the vectors, put in order by <see cref="Fusion"/>.</summary>
internal static class EarlierClaims
{
    // How many each of the two brings up.
    private const int Candidates = 100;

    // Sentences beside a claim that tell what its "it" and "that" are.
    private const int Before = 2;
    private const int After = 1;

    /// <summary>Claims like a text.</summary>
    /// <param name="s">See the summary.</param>
    /// <param name="index">The vectors.</param>
    /// <param name="words">The text.</param>
    /// <param name="context">What stands beside it; null for nothing.</param>
    /// <param name="except">A statement's code whose claims are left out; null for none.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="publishedOnly">Of published statements alone.</param>
    public static IReadOnlyList<EarlierClaim> Like(
        Session s,
        ClaimIndex index,
        string words,
        string? context,
        string? except,
        int take,
        bool publishedOnly = false
    )
    {
        var query = new SimilarQuery(words, context, ClaimIndex.Vectors);
        var near = index.UpToDate(s).Scan(query.Vector, Candidates);
        var rarity = new WordRarity(s.One<long>("SELECT coalesce(max(id), 0) FROM claim"), s.Store.CountWords(s, query.CountedWords));
        var byWords = s.Store.RankClaims(s, query.Rarest(rarity), Candidates);
        var ids = near.Select(h => h.Id).Concat(byWords.Select(h => h.Id)).Distinct().ToArray();
        var candidates = s.Query<(long Id, string Words)>(
                $"""
                SELECT c.id, c.words FROM claim c JOIN statement t ON t.id = c.statement_id
                WHERE {s.Store.In("c.id", "@ids")} AND c.state IN ('read', 'confirmed') AND t.code <> @except
                {(publishedOnly ? "AND t.is_published = 1" : "")}
                """,
                new { ids, except = except ?? "" }
            )
            .Select(c => new Candidate(c.Id, c.Words));
        var ranked = Fusion.Rank(query, candidates, rarity, take);
        var claims = ClaimReader.ByIds(s, [.. ranked.Select(r => r.Id)]).ToDictionary(c => c.Id);
        var heads = StatementHeads.Of(s, claims.Values.Select(c => c.Statement));
        return
        [
            .. ranked.Select(r =>
            {
                var claim = claims[r.Id];
                var head = heads[claim.Statement];
                return new EarlierClaim(
                    claim,
                    head.Title,
                    head.Issued,
                    claim.Speaker == Reading.Attribution.Declarants ? head.Speakers : [claim.SpeakerParty?.Name ?? claim.Speaker],
                    r
                );
            }),
        ];
    }

    /// <summary>What stands beside a claim in its statement.</summary>
    public static string Context(Session s, KeptClaim claim)
    {
        var all = ClaimReader
            .OfStatement(s, s.One<long>("SELECT id FROM statement WHERE code = @Statement", new { claim.Statement }))
            .Where(c => !c.IsOrphaned && c.State is not (ClaimState.Struck or ClaimState.Gone))
            .ToList();
        var at = all.FindIndex(c => c.Id == claim.Id);
        return at < 0
            ? ""
            : string.Join(
                ' ',
                all.Skip(Math.Max(0, at - Before))
                    .Take(Math.Min(at, Before))
                    .Concat(all.Skip(at + 1).Take(After))
                    .Select(c => c.Quote.Words)
            );
    }
}
