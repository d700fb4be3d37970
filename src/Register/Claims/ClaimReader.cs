using System.Collections.Immutable;
using Rejoinder.Reading;

namespace Rejoinder.Register.Claims;

/// <summary>Reads claims with whom they are about.</summary>
internal static class ClaimReader
{
    private const string Columns = """
        SELECT c.id, s.code AS Statement, c.number, c.state, c.origin, c.is_orphaned AS IsOrphaned, v.number AS Version, c.start_at AS StartAt,
            c.end_at AS EndAt, c.words, c.kind, c.kind_cue AS KindCue, c.speaker, c.speaker_cue AS SpeakerCue, p.code AS SpeakerCode,
            p.name AS SpeakerName, c.cites_kind AS CitesKind, c.cites_words AS CitesWords, c.flags, c.worth, c.revision
        FROM claim c JOIN statement s ON s.id = c.statement_id JOIN version v ON v.id = c.version_id
        LEFT JOIN party p0 ON p0.id = c.speaker_party LEFT JOIN party p ON p.id = coalesce(p0.merged_into, p0.id)
        """;

    /// <summary>The claims with these ids, in the order of the ids.</summary>
    public static IReadOnlyList<KeptClaim> ByIds(Session session, IReadOnlyList<long> ids)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var found = new Dictionary<long, KeptClaim>();
        foreach (var some in ids.Chunk(400))
        {
            foreach (var claim in Read(session, $"{Columns} WHERE {session.Store.In("c.id", "@some")}", new { some }, some))
            {
                found[claim.Id] = claim;
            }
        }

        return [.. ids.Where(found.ContainsKey).Select(i => found[i])];
    }

    /// <summary>All claims of a statement in the order of their places; those that are orphaned last.</summary>
    public static IReadOnlyList<KeptClaim> OfStatement(Session session, long statement) => OfStatements(session, [statement]);

    /// <summary>All claims of some statements, each statement's in the order in which <see cref="OfStatement"/> has them.</summary>
    public static IReadOnlyList<KeptClaim> OfStatements(Session session, long[] statements)
    {
        // Their numbers come in order from an index; by place they are sorted here, since the database would carry all words through its sorting.
        var numbered = Read(
            session,
            $"{Columns} WHERE {session.Store.In("c.statement_id", "@statements")} ORDER BY c.statement_id, c.number",
            new { statements },
            statements: statements
        );
        return [.. numbered.OrderBy(c => c.IsOrphaned).ThenBy(c => c.Quote.Start).ThenBy(c => c.Quote.End)];
    }

    /// <summary>A claim by its code.</summary>
    /// <exception cref="RegisterException">There is none.</exception>
    public static KeptClaim ByCode(Session session, string code)
    {
        if (!Code.TryClaim(code, out var statement, out var number))
        {
            throw new RegisterException(ProblemKind.Request, $"'{code}' is no claim's code: one looks like s-7k2mf0qd3a.12.");
        }

        var id = session.First<long>(
            "SELECT c.id FROM claim c JOIN statement s ON s.id = c.statement_id WHERE s.code = @statement AND c.number = @number",
            new { statement, number }
        );
        return id == 0 ? throw RegisterException.NotFound("claim", code) : ByIds(session, [id])[0];
    }

    private static List<KeptClaim> Read(Session session, string sql, object values, long[]? ids = null, long[]? statements = null)
    {
        var rows = session.Query<ClaimRow>(sql, values).ToList();
        const string About = """
            SELECT a.claim_id AS ClaimId, p.code AS Code, p.name AS Name FROM claim_about a JOIN party p0 ON p0.id = a.party_id
            JOIN party p ON p.id = coalesce(p0.merged_into, p0.id)
            """;
        var about = (
            ids is not null
                ? session.Query<AboutRow>($"{About} WHERE {session.Store.In("a.claim_id", "@ids")} ORDER BY p.id", new { ids })
                : session.Query<AboutRow>(
                    $"{About} JOIN claim c ON c.id = a.claim_id WHERE {session.Store.In("c.statement_id", "@statements")} ORDER BY p.id",
                    new { statements }
                )
        ).ToLookup(a => a.ClaimId, a => new PartyName(a.Code, a.Name));
        return [.. rows.Select(r => r.ToClaim([.. about[r.Id].Distinct()]))];
    }

    private sealed record AboutRow(long ClaimId, string Code, string Name);

    private sealed class ClaimRow
    {
        public long Id { get; set; }
        public string Statement { get; set; } = "";
        public int Number { get; set; }
        public string State { get; set; } = "";
        public string Origin { get; set; } = "";
        public int IsOrphaned { get; set; }
        public int Version { get; set; }
        public int StartAt { get; set; }
        public int EndAt { get; set; }
        public string Words { get; set; } = "";
        public string Kind { get; set; } = "";
        public string KindCue { get; set; } = "";
        public string Speaker { get; set; } = "";
        public string? SpeakerCue { get; set; }
        public string? SpeakerCode { get; set; }
        public string? SpeakerName { get; set; }
        public string? CitesKind { get; set; }
        public string? CitesWords { get; set; }
        public string Flags { get; set; } = "";
        public double? Worth { get; set; }
        public int Revision { get; set; }

        public KeptClaim ToClaim(ImmutableArray<PartyName> about) =>
            new(
                Code.Claim(Statement, Number),
                Statement,
                Enum.Parse<ClaimState>(State, ignoreCase: true),
                Origin == "person",
                IsOrphaned != 0,
                Version,
                new Quote(Words, StartAt, EndAt),
                Enum.Parse<ClaimKind>(Kind, ignoreCase: true),
                KindCue,
                Speaker,
                SpeakerCue,
                SpeakerCode is null ? null : new PartyName(SpeakerCode, SpeakerName!),
                about,
                CitesKind,
                CitesWords,
                ClaimFlags.Read(Flags),
                Worth,
                Revision
            )
            {
                Id = Id,
            };
    }
}
