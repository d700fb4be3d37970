using System.Collections.Immutable;
using Rejoinder.Register;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Searching;
using Rejoinder.Register.Similar;

namespace Rejoinder.Publishing;

/// <summary>A published claim that was found.</summary>
/// <param name="Statement">Its statement.</param>
/// <param name="Claim">The claim, as everybody may see it.</param>
/// <param name="Likeness">Why it is like what was asked for; null where words were searched for.</param>
public sealed record PublishedClaim(PublishedStatement Statement, KeptClaim Claim, SimilarClaim? Likeness = null)
{
    /// <summary>Where in its words those that were searched for stand, in UTF-16 units; empty where names are veiled.</summary>
    public ImmutableArray<(int Start, int Length)> Marks { get; init; } = [];
}

/// <summary>
/// Searches in what is published. A private person is not found by name: what matches only under the veil is left out, so that an answer tells no
/// more than a page does. Thread-safe.
/// </summary>
public sealed class PublishedSearch(Register.Register register, Publisher publisher)
{
    private const int Most = 50;
    private const int MostSkipped = 200;
    private const int MostLookedAt = 1000;

    /// <summary>Claims by words and filters.</summary>
    /// <param name="query">What to look for; at most 50 are taken, and at most 200 passed over.</param>
    /// <returns>
    /// The claims, and whether there are more. What matches under the veil alone is not counted in either, nor leaves a gap: both would tell that it is there.
    /// </returns>
    /// <exception cref="RegisterException">A party or statement is not there or not public, or there is no word to search for.</exception>
    public (IReadOnlyList<PublishedClaim> Claims, bool HasMore) Claims(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var open = query with { PublishedOnly = true, About = Open(query.About), SaidBy = Open(query.SaidBy) };
        var (skip, take) = (Math.Clamp(query.Skip, 0, MostSkipped), Math.Clamp(query.Take, 1, Most));
        var needed = skip + take + 1;
        var shown = new List<PublishedClaim>();
        for (var from = 0; shown.Count < needed && from < MostLookedAt; from += needed)
        {
            var hits = register.Claims.Search(open with { Skip = from, Take = needed }).Hits;
            shown.AddRange(Seen(open, hits));
            if (hits.Length < needed)
            {
                break;
            }
        }

        return ([.. shown.Skip(skip).Take(take)], shown.Count > skip + take && skip + take <= MostSkipped);
    }

    private IEnumerable<PublishedClaim> Seen(SearchQuery open, ImmutableArray<SearchHit> hits)
    {
        var marks = hits.ToDictionary(h => h.Claim.Code, h => h.Marks);
        string[] words = [.. open.Words.Split([' ', '"', '*'], StringSplitOptions.RemoveEmptyEntries).Where(w => w[0] != '-')];
        return Shown(hits.Select(h => (h.Claim.Code, (SimilarClaim?)null)))
            .Where(c => open.About is null || c.Claim.About.Any(p => p.Code == open.About))
            .Where(c => open.SaidBy is null || Says(c, open.SaidBy))
            .Where(c => c.Statement.Veil.IsClear || Array.TrueForAll(words, w => Has(c, w)))
            .Select(c => c.Statement.Veil.IsClear ? c with { Marks = marks[c.Claim.Code] } : c);
    }

    /// <summary>Claims like a text, or like a published claim: a likeness, never a verdict.</summary>
    /// <param name="textOrClaim">A sentence or two, or a claim's code.</param>
    /// <param name="take">How many at most.</param>
    /// <exception cref="RegisterException">The claim is not there or not published.</exception>
    public IReadOnlyList<PublishedClaim> Like(string textOrClaim, int take = 10)
    {
        ArgumentNullException.ThrowIfNull(textOrClaim);
        var words = textOrClaim;
        var except = "";
        if (Rejoinder.Register.Register.IsClaimCode(textOrClaim))
        {
            var claim = Find(textOrClaim) ?? throw PublishedStatement.Missing("claim", textOrClaim);
            (words, except) = (claim.Claim.Quote.Words, claim.Statement.Code);
        }

        return
        [
            .. Shown(
                    register
                        .Claims.Like(words, take: Most, publishedOnly: true)
                        .Where(c => c.Claim.Statement != except)
                        .Select(c => (c.Claim.Code, (SimilarClaim?)c.Likeness))
                )
                // Words in common may be those of a name that the veil hides.
                .Select(c =>
                    c.Statement.Veil.IsClear
                        ? c
                        : c with
                        {
                            Likeness = c.Likeness! with { WordsInCommon = [.. c.Likeness.WordsInCommon.Where(w => Has(c, w))] },
                        }
                )
                .Where(c => c.Likeness!.WordsInCommon.Count > 0 || c.Statement.Veil.IsClear)
                .Take(Math.Clamp(take, 1, Most)),
        ];
    }

    /// <summary>A published claim by its code; null where there is none.</summary>
    public PublishedClaim? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return
            code.LastIndexOf('.') is var dot and > 0
            && PublishedStatement.Find(register, code[..dot], publisher) is { } statement
            && statement.Claims.FirstOrDefault(c => c.Code == code) is { } claim
            ? new PublishedClaim(statement, claim)
            : null;
    }

    private IEnumerable<PublishedClaim> Shown(IEnumerable<(string Code, SimilarClaim? Likeness)> found)
    {
        var read = new Dictionary<string, PublishedStatement?>(StringComparer.Ordinal);
        foreach (var (code, likeness) in found)
        {
            var of = code[..code.LastIndexOf('.')];
            if (!read.TryGetValue(of, out var statement))
            {
                read[of] = statement = PublishedStatement.Find(register, of, publisher);
            }

            if (statement?.Claims.FirstOrDefault(c => c.Code == code) is { } claim)
            {
                yield return new PublishedClaim(statement, claim, likeness);
            }
        }
    }

    // Of a party whose name is veiled nobody learns that it is there.
    private string? Open(string? party) =>
        party is null ? null : FindParty(party)?.Code ?? throw PublishedStatement.Missing("party", party);

    /// <summary>A party whose name everybody may see, by its code or name; null where there is none, or several fit.</summary>
    public Rejoinder.Register.Parties.KeptParty? FindParty(string codeOrName)
    {
        try
        {
            return register.Parties.Get(codeOrName) is { IsPrivate: false, IsErased: false } open ? open : null;
        }
        catch (RegisterException e) when (e.Kind == ProblemKind.Request)
        {
            return null;
        }
    }

    private static bool Says(PublishedClaim found, string party) =>
        found.Claim.SpeakerParty?.Code == party
        || (
            found.Claim.Speaker == Reading.Attribution.Declarants
            && found.Statement.Record.Parties.Any(p => found.Statement.Party(p.Id).Code == party)
        );

    private static bool Has(PublishedClaim found, string word) =>
        found.Claim.Quote.Words.Contains(word, StringComparison.OrdinalIgnoreCase)
        || found.Statement.Head.Title.Contains(word, StringComparison.OrdinalIgnoreCase);
}
