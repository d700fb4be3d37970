using Rejoinder.Register.Claims;
using Rejoinder.Register.Findings;
using Rejoinder.Register.Parties;
using Rejoinder.Register.Replies;
using NamesToMask = Rejoinder.Register.Parties.PrivateNames;

namespace Rejoinder.Register.Statements;

/// <summary>All that is published of a statement hangs on this, read at one moment; names of private persons are still in it.</summary>
/// <param name="Page">The statement.</param>
/// <param name="Parties">What the register has on its parties.</param>
/// <param name="PrivateNames">All that it calls its private persons, the longest first: to be masked.</param>
/// <param name="Findings">Findings that were published, the withdrawn with them, the oldest first.</param>
/// <param name="Replies">Who was asked, and what they say.</param>
public sealed record PublishedPage(
    StatementPage Page,
    StatementParties Parties,
    IReadOnlyList<string> PrivateNames,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<ReplyRequest> Replies
)
{
    internal static IReadOnlyList<PublishedPage> Of(Session s, string[] codes)
    {
        var found = StatementReader
            .ByCodes(s, codes)
            .Where(h => h.IsPublished && h.State != StatementState.Erased)
            .ToDictionary(h => h.Code);
        KeptStatement[] heads = [.. codes.Where(found.ContainsKey).Select(c => found[c])];
        if (heads.Length == 0)
        {
            return [];
        }

        long[] ids = [.. heads.Select(h => h.Id)];
        var pages = StatementReader.Pages(s, heads);
        var parties = StatementPartyReader.Of(s, ids);
        var hidden = Private(s, pages.Zip(parties).SelectMany(p => Named(p.First, p.Second)));
        var among = s.Store.In("c.statement_id", "@ids");
        var findings = FindingReader.Public(s, $"AND {among} ORDER BY f.id", new { ids }).ToLookup(f => StatementOf(f.Claim));
        var replies = ReplyBook.Where(s, $"{among} ORDER BY r.id", new { ids }).ToLookup(r => StatementOf(r.Claim));
        return
        [
            .. pages.Zip(
                parties,
                (page, its) =>
                    new PublishedPage(
                        page,
                        its,
                        // Reading the names is dear, and most statements have no private person.
                        Named(page, its).Any(hidden.Contains)
                            ? NamesToMask.Of(s, page.Head.Code)
                            : [],
                        [.. findings[page.Head.Code]],
                        [.. replies[page.Head.Code]]
                    )
            ),
        ];
    }

    private static HashSet<string> Private(Session s, IEnumerable<string> codes)
    {
        var sql = $"SELECT code FROM party WHERE is_private = 1 AND {s.Store.In("code", "@some")}";
        // SQLite finds each parameter of a list by going through those before it.
        return [.. codes.Distinct(StringComparer.Ordinal).Chunk(50).SelectMany(some => s.Query<string>(sql, new { some }))];
    }

    private static IEnumerable<string> Named(StatementPage page, StatementParties parties) =>
        page
            .PartyCodes.Values.Concat(page.Claims.SelectMany(c => c.About))
            .Concat(page.Claims.Select(c => c.SpeakerParty).OfType<PartyName>())
            .Concat(parties.Voices.Select(v => v.Party))
            .Select(p => p.Code);

    private static string StatementOf(string claim) => Code.TryClaim(claim, out var statement, out _) ? statement : "";
}
