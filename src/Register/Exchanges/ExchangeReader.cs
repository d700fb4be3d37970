using System.Text.Json;
using Rejoinder.Register.Claims;

namespace Rejoinder.Register.Exchanges;

/// <summary>Reads exchanges.</summary>
internal static class ExchangeReader
{
    public static KeptExchange ByCode(Session s, string code)
    {
        var row =
            s.First<ExchangeRow>(
                """
                SELECT x.id, a.code AS Statement, b.code AS Reply, a.id AS StatementId, b.id AS ReplyId, x.made_at AS MadeAt, x.revision,
                    CASE WHEN x.statement_version = a.version_id AND x.reply_version = b.version_id THEN 0 ELSE 1 END AS IsStale
                FROM exchange x JOIN statement a ON a.id = x.statement_id JOIN statement b ON b.id = x.reply_id WHERE x.code = @code
                """,
                new { code }
            ) ?? throw RegisterException.NotFound("exchange", code);
        var links = s.Query<LinkRow>(
                """
                SELECT l.claim_id AS Claim, l.reply_claim_id AS ReplyClaim, l.relation, l.is_blanket AS IsBlanket, l.reasons, l.origin, a.name AS MadeBy
                FROM exchange_link l JOIN account a ON a.id = l.account_id WHERE l.exchange_id = @Id
                ORDER BY CASE l.origin WHEN 'person' THEN 0 ELSE 1 END, l.id DESC
                """,
                new { row.Id }
            )
            .GroupBy(l => (l.Claim, l.ReplyClaim))
            // A person's word counts, the newest first; what the machine found of the pair else, all relations of it.
            .SelectMany(g => g.First().Origin == "person" ? g.Take(1) : g)
            .Where(l => l.Relation != ExchangeWriter.None)
            .ToList();
        var (claims, replies) = (Claims(s, row.StatementId), Claims(s, row.ReplyId));
        var standing = links.Where(l => claims.ContainsKey(l.Claim) && replies.ContainsKey(l.ReplyClaim)).ToList();
        return new KeptExchange(
            code,
            row.Statement,
            row.Reply,
            [
                .. standing
                    .OrderBy(l => claims[l.Claim].Quote.Start)
                    .ThenBy(l => replies[l.ReplyClaim].Quote.Start)
                    .Select(l => new KeptLink(
                        claims[l.Claim].Code,
                        replies[l.ReplyClaim].Code,
                        l.Relation,
                        l.IsBlanket != 0,
                        [.. JsonSerializer.Deserialize<string[]>(l.Reasons)!],
                        l.Origin == "person" ? l.MadeBy : null
                    )),
            ],
            [.. claims.Values.Where(c => standing.All(l => l.Claim != c.Id)).Select(c => c.Code)],
            [.. replies.Values.Where(c => standing.All(l => l.ReplyClaim != c.Id)).Select(c => c.Code)],
            row.IsStale != 0,
            Times.Read(row.MadeAt),
            row.Revision
        );
    }

    /// <summary>Exchanges in a list, the newest compared first.</summary>
    /// <param name="s">The session.</param>
    /// <param name="which">A condition more; empty for none.</param>
    /// <param name="values">Its values, and <c>take</c>.</param>
    public static IReadOnlyList<ExchangeHead> Heads(Session s, string which, object values) =>
        [
            .. s.Query<(string Code, string Statement, string StatementTitle, string Reply, string ReplyTitle, string MadeAt)>(
                    $"""
                    SELECT x.code, a.code, coalesce(a.title, a.name), b.code, coalesce(b.title, b.name), x.made_at
                    FROM exchange x JOIN statement a ON a.id = x.statement_id JOIN statement b ON b.id = x.reply_id
                    WHERE a.state <> 'erased' AND b.state <> 'erased' {which} ORDER BY x.made_at DESC, x.id DESC LIMIT @take
                    """,
                    values
                )
                .Select(x => new ExchangeHead(x.Code, x.Statement, x.StatementTitle, x.Reply, x.ReplyTitle, Times.Read(x.MadeAt))),
        ];

    private static Dictionary<long, KeptClaim> Claims(Session s, long statement) =>
        ClaimReader
            .OfStatement(s, statement)
            .Where(c => c.State is ClaimState.Read or ClaimState.Confirmed)
            .Where(c => !c.IsOrphaned)
            .ToDictionary(c => c.Id);

    private sealed class ExchangeRow
    {
        public long Id { get; set; }
        public string Statement { get; set; } = "";
        public string Reply { get; set; } = "";
        public long StatementId { get; set; }
        public long ReplyId { get; set; }
        public string MadeAt { get; set; } = "";
        public int Revision { get; set; }
        public int IsStale { get; set; }
    }

    private sealed class LinkRow
    {
        public long Claim { get; set; }
        public long ReplyClaim { get; set; }
        public string Relation { get; set; } = "";
        public int IsBlanket { get; set; }
        public string Reasons { get; set; } = "";
        public string Origin { get; set; } = "";
        public string MadeBy { get; set; } = "";
    }
}
