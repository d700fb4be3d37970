using System.Collections.Immutable;
using Rejoinder.Reading;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Searching;

namespace Rejoinder.Register.Statements;

/// <summary>Reads statements.</summary>
internal static class StatementReader
{
    private const string Columns = """
        SELECT s.id, s.code, s.state, coalesce(s.title, s.name) AS Title, s.kind, s.issued, s.received_at AS ReceivedAt, s.claims, s.revision,
            s.is_published AS IsPublished, s.published_at AS PublishedAt, s.shows_initials AS ShowsInitials,
            (SELECT count(*) FROM version v WHERE v.statement_id = s.id) AS Versions
        FROM statement s
        """;

    public static KeptStatement ByCode(Session session, string code) =>
        Read(session, $"{Columns} WHERE s.code = @code", new { code }).FirstOrDefault()
        ?? throw RegisterException.NotFound("statement", code);

    /// <summary>Statements by their codes, in no order; those that are not there are left out.</summary>
    public static IReadOnlyList<KeptStatement> ByCodes(Session session, string[] codes) =>
        Read(session, $"{Columns} WHERE {session.Store.In("s.code", "@codes")}", new { codes });

    /// <summary>Statements, the newest received first.</summary>
    /// <param name="session">The session.</param>
    /// <param name="before">Only those received before this one: the code that the page before ended with; null for the first page.</param>
    /// <param name="take">How many at most.</param>
    public static IReadOnlyList<KeptStatement> Newest(Session session, string? before, int take)
    {
        var id = before is null ? long.MaxValue : ByCode(session, before).Id;
        return Read(session, $"{Columns} WHERE s.id < @id ORDER BY s.id DESC LIMIT @take", new { id, take });
    }

    /// <summary>Statements whose record no person has confirmed, the newest first.</summary>
    public static IReadOnlyList<KeptStatement> Waiting(Session session, int take) =>
        Read(session, $"{Columns} WHERE s.state = 'read' ORDER BY s.id DESC LIMIT @take", new { take });

    /// <summary>Statements that everybody may see, the newest published first.</summary>
    /// <param name="session">The session.</param>
    /// <param name="before">The code that the page before ended with; null, or one that is published no more, for the first page.</param>
    /// <param name="take">How many at most.</param>
    public static IReadOnlyList<KeptStatement> Published(Session session, string? before, int take)
    {
        var last = before is null ? null : ByCode(session, before);
        var at = last?.PublishedAt is { } published ? Times.Text(published) : null;
        return Read(
            session,
            $"""
            {Columns} WHERE s.is_published = 1 {(at is null ? "" : "AND (s.published_at, s.id) < (@at, @id)")}
            ORDER BY s.published_at DESC, s.id DESC LIMIT @take
            """,
            new
            {
                at,
                id = last?.Id,
                take,
            }
        );
    }

    /// <summary>Statements in which a party is named, or that it makes.</summary>
    public static IReadOnlyList<KeptStatement> OfParty(Session session, IReadOnlyList<long> parties, int take) =>
        Read(
            session,
            $"""
            {Columns} WHERE s.id IN (SELECT statement_id FROM statement_party WHERE {session.Store.In("party_id", "@parties")}
            UNION SELECT statement_id FROM voice WHERE {session.Store.In("party_id", "@parties")}) ORDER BY s.id DESC LIMIT @take
            """,
            new { parties = parties.ToArray(), take }
        );

    /// <summary>The record that counts, as it was read.</summary>
    public static StatementRecord Record(Session session, KeptStatement statement)
    {
        var packed = session.One<byte[]>(
            "SELECT v.record FROM version v JOIN statement s ON s.version_id = v.id WHERE s.id = @Id",
            new { statement.Id }
        );
        return RecordBytes.Read(packed, statement.Code);
    }

    public static StatementPage Page(Session session, string code) => Page(session, ByCode(session, code));

    public static StatementPage Page(Session session, KeptStatement head)
    {
        if (head.State == StatementState.Erased)
        {
            throw new RegisterException(ProblemKind.Request, $"The content of {head.Code} was erased; `rejoinder journal list` has when.");
        }

        return Pages(session, [head])[0];
    }

    /// <summary>Statements whose content is there, in their order.</summary>
    public static IReadOnlyList<StatementPage> Pages(Session session, IReadOnlyList<KeptStatement> heads)
    {
        long[] ids = [.. heads.Select(h => h.Id)];
        var records = session
            .Query<(long Statement, byte[] Packed)>(
                $"SELECT s.id, v.record FROM version v JOIN statement s ON s.version_id = v.id WHERE {session.Store.In("s.id", "@ids")}",
                new { ids }
            )
            .ToDictionary(r => r.Statement, r => r.Packed);
        var claims = ClaimReader.OfStatements(session, ids).ToLookup(c => c.Statement);
        var parties = session
            .Query<(long Statement, string Local, string Code, string Name)>(
                $"""
                SELECT sp.statement_id, sp.local_id, p.code, p.name FROM statement_party sp JOIN party p0 ON p0.id = sp.party_id
                JOIN party p ON p.id = coalesce(p0.merged_into, p0.id) WHERE {session.Store.In("sp.statement_id", "@ids")}
                """,
                new { ids }
            )
            .ToLookup(p => p.Statement);
        return [.. heads.Select(PageOf)];

        StatementPage PageOf(KeptStatement head)
        {
            ImmutableArray<KeptClaim> own = [.. claims[head.Code]];
            var named = parties[head.Id].ToImmutableDictionary(p => p.Local, p => new PartyName(p.Code, p.Name));
            var record = CorrectedRecord.Of(RecordBytes.Read(records[head.Id], head.Code), own, named, p => KindOf(session, p));
            return new StatementPage(head, record, own, named);
        }
    }

    // Asked for those alone whom people added.
    private static PartyKind KindOf(Session session, string party) =>
        Enum.Parse<PartyKind>(session.One<string>("SELECT kind FROM party WHERE code = @party", new { party }), ignoreCase: true);

    public static IReadOnlyList<StatementVersion> Versions(Session session, KeptStatement statement) =>
        [
            .. session
                .Query<(long Number, string Reason, string Reader, string At, string By, string Sha256, long Counts)>(
                    """
                    SELECT CAST(v.number AS BIGINT), v.reason, v.reader, v.made_at, a.name, d.sha256,
                        CAST(CASE WHEN s.version_id = v.id THEN 1 ELSE 0 END AS BIGINT)
                    FROM version v JOIN statement s ON s.id = v.statement_id JOIN account a ON a.id = v.account_id
                    JOIN document d ON d.id = v.document_id WHERE v.statement_id = @Id ORDER BY v.number
                    """,
                    new { statement.Id }
                )
                .Select(v => new StatementVersion((int)v.Number, v.Reason, v.Reader, Times.Read(v.At), v.By, v.Sha256, v.Counts == 1)),
        ];

    private static List<KeptStatement> Read(Session session, string sql, object values)
    {
        var rows = session.Query<StatementRow>(sql, values).ToList();
        var heads = StatementHeads.Of(session, rows.Select(r => r.Code));
        return [.. rows.Select(r => r.ToStatement(heads[r.Code].Speakers))];
    }

    private sealed class StatementRow
    {
        public long Id { get; set; }
        public string Code { get; set; } = "";
        public string State { get; set; } = "";
        public string Title { get; set; } = "";
        public string Kind { get; set; } = "";
        public string? Issued { get; set; }
        public string ReceivedAt { get; set; } = "";
        public int Claims { get; set; }
        public int Versions { get; set; }
        public int Revision { get; set; }
        public int IsPublished { get; set; }
        public string? PublishedAt { get; set; }
        public int ShowsInitials { get; set; }

        public KeptStatement ToStatement(ImmutableArray<string> speakers) =>
            new(
                Code,
                Enum.Parse<StatementState>(State, ignoreCase: true),
                Title,
                Kind,
                Issued,
                Times.Read(ReceivedAt),
                Claims,
                Versions,
                speakers,
                Revision
            )
            {
                Id = Id,
                IsPublished = IsPublished != 0,
                PublishedAt = PublishedAt is null ? null : Times.Read(PublishedAt),
                ShowsInitials = ShowsInitials != 0,
            };
    }
}
