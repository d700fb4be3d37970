namespace Rejoinder.Register.Identities;

/// <summary>Reads identities. Those of a merged party are told with the party it went into, where that has none of the same entry.</summary>
internal static class IdentityReader
{
    private const string Columns = """
        SELECT m.id, m.code, p.code AS Party, p.name AS PartyName, r.name AS Roster, m.entry_id AS EntryId, m.entry_name AS EntryName, m.score,
            m.agrees, m.differs, m.untold, m.state, m.reasons, a.name AS ByName, m.at, m.revision
        FROM party_match m JOIN party p0 ON p0.id = m.party_id JOIN party p ON p.id = coalesce(p0.merged_into, p0.id)
        JOIN roster r ON r.id = m.roster_id LEFT JOIN account a ON a.id = m.account_id
        """;

    // Leads that no other row of the same party and entry stands over: decided, or more alike.
    private const string Open = """
        WHERE m.state = 'lead' AND NOT EXISTS (
            SELECT 1 FROM party q JOIN party_match d ON d.party_id = q.id AND d.roster_id = m.roster_id AND d.entry_id = m.entry_id
            WHERE (q.id = p.id OR q.merged_into = p.id) AND d.id <> m.id
            AND (d.state <> 'lead' OR d.score > m.score OR (d.score = m.score AND d.id < m.id)))
        """;

    /// <summary>An identity by its code.</summary>
    /// <exception cref="RegisterException">There is none.</exception>
    public static Identity ByCode(Session s, string code) =>
        s.First<IdentityRow>($"{Columns} WHERE m.code = @code", new { code })?.ToIdentity()
        ?? throw RegisterException.NotFound("lead", code);

    /// <summary>All of a party: the confirmed, then leads, the likest first, then the refused.</summary>
    /// <param name="s">The session.</param>
    /// <param name="ids">The party's id, and those of parties merged into it.</param>
    public static IReadOnlyList<Identity> Of(Session s, IReadOnlyList<long> ids) =>
        [
            .. s.Query<IdentityRow>($"{Columns} WHERE {s.Store.In("m.party_id", "@ids")}", new { ids = ids.ToArray() })
                .GroupBy(m => (m.Roster, m.EntryId))
                .Select(Standing)
                .OrderBy(m => Order(m.State))
                .ThenByDescending(m => m.Score)
                .ThenBy(m => m.Code, StringComparer.Ordinal),
        ];

    /// <summary>All of the parties that a statement names, by party: the confirmed, then leads, the likest first, then the refused.</summary>
    public static ILookup<string, Identity> OfStatement(Session s, long statement) =>
        s.Query<IdentityRow>(
                $"""
                {Columns} WHERE p.id IN (
                    SELECT coalesce(n.merged_into, n.id) FROM (
                        SELECT party_id FROM voice WHERE statement_id = @statement UNION SELECT party_id FROM statement_party WHERE statement_id = @statement
                    ) here JOIN party n ON n.id = here.party_id)
                """,
                new { statement }
            )
            .GroupBy(m => (m.Party, m.Roster, m.EntryId))
            .Select(Standing)
            .OrderBy(m => Order(m.State))
            .ThenByDescending(m => m.Score)
            .ThenBy(m => m.Code, StringComparer.Ordinal)
            .ToLookup(m => m.Party, StringComparer.Ordinal);

    // Of a party and those merged into it, what was decided last, else the likest lead.
    private static Identity Standing(IEnumerable<IdentityRow> same) =>
        same.OrderBy(m => m.State == "lead")
            .ThenByDescending(m => m.At, StringComparer.Ordinal)
            .ThenByDescending(m => m.Score)
            .ThenBy(m => m.Id)
            .First()
            .ToIdentity();

    /// <summary>Those of a condition that a person confirmed, the earliest decided first; of each party and entry the newest word counts.</summary>
    public static IReadOnlyList<Identity> Confirmed(Session s, string condition, object values) =>
        [
            .. s.Query<IdentityRow>($"{Columns} WHERE m.state <> 'lead' AND {condition}", values)
                .GroupBy(m => (m.Party, m.Roster, m.EntryId))
                .Select(g => g.OrderByDescending(m => m.At, StringComparer.Ordinal).ThenBy(m => m.Id).First().ToIdentity())
                .Where(m => m.State == IdentityState.Confirmed)
                .OrderBy(m => m.At)
                .ThenBy(m => m.Code, StringComparer.Ordinal),
        ];

    /// <summary>Leads that nobody decided, the likest first.</summary>
    public static IReadOnlyList<Identity> Waiting(Session s, int take) =>
        [
            .. s.Query<IdentityRow>($"{Columns} {Open} ORDER BY m.score DESC, m.id DESC LIMIT @take", new { take })
                .Select(m => m.ToIdentity()),
        ];

    /// <summary>How many these are, up to a number.</summary>
    public static int WaitingCount(Session s, int most) =>
        (int)
            s.One<long>(
                $"""
                SELECT count(*) FROM (
                    SELECT 1 FROM party_match m JOIN party p0 ON p0.id = m.party_id JOIN party p ON p.id = coalesce(p0.merged_into, p0.id)
                    {Open} LIMIT @most) waiting
                """,
                new { most }
            );

    private static int Order(IdentityState state) =>
        state switch
        {
            IdentityState.Confirmed => 0,
            IdentityState.Lead => 1,
            _ => 2,
        };

    private sealed class IdentityRow
    {
        public long Id { get; set; }
        public string Code { get; set; } = "";
        public string Party { get; set; } = "";
        public string PartyName { get; set; } = "";
        public string Roster { get; set; } = "";
        public string EntryId { get; set; } = "";
        public string EntryName { get; set; } = "";
        public double Score { get; set; }
        public string Agrees { get; set; } = "";
        public string Differs { get; set; } = "";
        public string Untold { get; set; } = "";
        public string State { get; set; } = "";
        public string? Reasons { get; set; }
        public string? ByName { get; set; }
        public string? At { get; set; }
        public int Revision { get; set; }

        public Identity ToIdentity() =>
            new(
                Code,
                Party,
                PartyName,
                Roster,
                EntryId,
                EntryName,
                Score,
                LeadWriter.Sentences(Agrees),
                LeadWriter.Sentences(Differs),
                LeadWriter.Sentences(Untold),
                Enum.Parse<IdentityState>(State, ignoreCase: true),
                Reasons,
                ByName,
                At is null ? null : Times.Read(At),
                Revision
            );
    }
}
