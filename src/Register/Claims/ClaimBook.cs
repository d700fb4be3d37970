using Rejoinder.Reading;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Parties;
using Rejoinder.Register.Searching;
using Rejoinder.Register.Similar;
using Rejoinder.Register.Statements;

namespace Rejoinder.Register.Claims;

/// <summary>The claims: to find, to confirm, to set right. Thread-safe.</summary>
public sealed class ClaimBook
{
    // Of who signs more statements than these, the newest are looked through.
    private const int MostOwn = 500;

    private readonly Register register;

    internal ClaimBook(Register register) => this.register = register;

    /// <summary>A claim by its code.</summary>
    /// <exception cref="RegisterException">There is none.</exception>
    public KeptClaim Get(string code) => register.Read(s => ClaimReader.ByCode(s, code));

    /// <summary>Claims by words and filters.</summary>
    /// <exception cref="RegisterException">A party or statement of the filters is not there, or there is no word to search for.</exception>
    public SearchResult Search(SearchQuery query) => register.Read(s => Searcher.Search(s, query));

    /// <summary>Earlier claims like a text, likest first: by words and meaning, each with whether both affirm alike.</summary>
    /// <param name="words">The text, a sentence or two.</param>
    /// <param name="context">What stands beside it; null for nothing.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="publishedOnly">Of published statements alone.</param>
    public IReadOnlyList<EarlierClaim> Like(string words, string? context = null, int take = 10, bool publishedOnly = false) =>
        register.Read(s => EarlierClaims.Like(s, register.Index, words, context, null, Math.Clamp(take, 1, 100), publishedOnly));

    /// <summary>Claims of other statements like a claim, likest first; the sentences beside it tell what its "it" and "that" are.</summary>
    /// <param name="code">The claim's code.</param>
    /// <param name="take">How many at most.</param>
    /// <exception cref="RegisterException">There is no such claim.</exception>
    public IReadOnlyList<EarlierClaim> LikeClaim(string code, int take = 10) =>
        register.Read(s =>
        {
            var claim = ClaimReader.ByCode(s, code);
            return EarlierClaims.Like(
                s,
                register.Index,
                claim.Quote.Words,
                EarlierClaims.Context(s, claim),
                claim.Statement,
                Math.Clamp(take, 1, 100)
            );
        });

    /// <summary>What people set right in a claim, the oldest first.</summary>
    public IReadOnlyList<Correction> Corrections(string code) =>
        register.Read(s =>
        {
            var claim = ClaimReader.ByCode(s, code);
            return s.Query<(string Field, string Before, string After, string By, string At)>(
                    """
                    SELECT k.field, k.before_value, k.after_value, a.name, k.at FROM correction k JOIN account a ON a.id = k.account_id
                    WHERE k.claim_id = @Id ORDER BY k.id
                    """,
                    new { claim.Id }
                )
                .Select(k => new Correction(k.Field, k.Before, k.After, k.By, Times.Read(k.At)))
                .ToList();
        });

    /// <summary>Sets a claim right. No later reading overwrites it.</summary>
    /// <param name="code">The claim.</param>
    /// <param name="change">What to set.</param>
    /// <param name="revision">The revision that was looked at.</param>
    /// <param name="by">Who sets it.</param>
    /// <returns>The claim as it is now.</returns>
    /// <exception cref="RegisterException">Somebody changed it since; the bounds are not in the text; <paramref name="by"/> may not.</exception>
    public KeptClaim Change(string code, ClaimChange change, int revision, Account by)
    {
        ArgumentNullException.ThrowIfNull(change);
        Roles.Need(by, Role.Analyst, "change claims");
        return register.Write(
            by,
            s =>
            {
                var claim = ClaimReader.ByCode(s, code);
                if (claim.Revision != revision)
                {
                    Revisions.Need(0, "claim", code);
                }

                new ClaimChanger(s, claim).Apply(change);
                return ClaimReader.ByCode(s, code);
            }
        );
    }

    /// <summary>Adds a claim that the reading missed.</summary>
    /// <param name="statement">The statement's code.</param>
    /// <param name="start">First code point in the text of the version that counts.</param>
    /// <param name="end">One past the last.</param>
    /// <param name="claim">Kind, speaker, about and source; what is null is factual, in the declarants' own voice, about nobody, without source.</param>
    /// <param name="by">Who adds it.</param>
    /// <exception cref="RegisterException">The place is not in the text, or a claim stands there already.</exception>
    public KeptClaim Add(string statement, int start, int end, ClaimChange claim, Account by)
    {
        ArgumentNullException.ThrowIfNull(claim);
        Roles.Need(by, Role.Analyst, "change claims");
        return register.Write(
            by,
            s =>
            {
                var page = StatementReader.Page(s, statement);
                if (
                    page.Claims.Any(c =>
                        !c.IsOrphaned
                        && c.State is (ClaimState.Read or ClaimState.Confirmed)
                        && (c.Quote.Start, c.Quote.End) == (start, end)
                    )
                )
                {
                    throw new RegisterException(ProblemKind.Conflict, "A claim stands at this place already: change that one.");
                }

                var quote = new Quote(ClaimChanger.Words(page.Record.Text, start, end), start, end);
                return ClaimAdder.Add(s, page, quote, claim.Kind ?? ClaimKind.Factual, $"person: {by.Name}", claim);
            }
        );
    }

    /// <summary>
    /// What a party says, the newest first: claims that are attributed to it, and those of the statements that it makes or signs, in their own voice.
    /// </summary>
    /// <param name="party">Code or name of the party.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<KeptClaim> SaidBy(string party, int take = 100) =>
        register.Read(s =>
        {
            var values = new
            {
                parties = PartyReader.Named(s, party).ToArray(),
                own = Attribution.Declarants,
                take = Math.Clamp(take, 1, 1000),
            };
            var attributed = s.Query<long>(
                $"""
                SELECT id FROM claim WHERE {s.Store.In("speaker_party", "@parties")} AND state IN ('read', 'confirmed')
                ORDER BY id DESC LIMIT @take
                """,
                values
            );
            var statements = s.Query<long>(
                    $"""
                    SELECT DISTINCT statement_id FROM voice WHERE {s.Store.In("party_id", "@parties")}
                    AND (part = 'declarant' OR (part = 'signatory' AND signs = 'this')) ORDER BY statement_id DESC LIMIT {MostOwn}
                    """,
                    values
                )
                .ToList();
            var own = new List<long>();
            // A few statements mostly have enough.
            foreach (var some in statements.Chunk(20).TakeWhile(_ => own.Count < values.take))
            {
                own.AddRange(
                    s.Query<long>(
                        $"SELECT id FROM claim WHERE {s.Store.In("statement_id", "@some")} AND speaker = @own AND state IN ('read', 'confirmed')",
                        new { some, values.own }
                    )
                );
            }

            return ClaimReader.ByIds(s, [.. attributed.Concat(own).Distinct().OrderDescending().Take(values.take)]);
        });

    /// <summary>What is said of a party: claims about it, the newest first.</summary>
    public IReadOnlyList<KeptClaim> About(string party, int take = 100) =>
        register.Read(s =>
        {
            var ids = s.Query<long>(
                    $"""
                    SELECT DISTINCT a.claim_id FROM claim_about a JOIN claim c ON c.id = a.claim_id
                    WHERE {s.Store.In("a.party_id", "@parties")} AND c.state IN ('read', 'confirmed') ORDER BY a.claim_id DESC LIMIT @take
                    """,
                    new { parties = PartyReader.Named(s, party).ToArray(), take = Math.Clamp(take, 1, 1000) }
                )
                .ToArray();
            return ClaimReader.ByIds(s, ids);
        });
}
