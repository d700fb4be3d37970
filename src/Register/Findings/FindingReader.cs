using System.Collections.Immutable;

namespace Rejoinder.Register.Findings;

/// <summary>Reads findings.</summary>
internal static class FindingReader
{
    private const string Columns = """
        SELECT f.id, f.code, st.code AS Statement, c.number, f.state, a.name AS Author, r.name AS SecondReader,
            f.version_number AS VersionNumber, f.published_version AS PublishedVersion, f.first_public AS FirstPublic,
            f.published_at AS PublishedAt, f.withdrawn_at AS WithdrawnAt, f.withdrawal, f.entry_index AS EntryIndex, f.revision
        FROM finding f JOIN claim c ON c.id = f.claim_id JOIN statement st ON st.id = c.statement_id JOIN account a ON a.id = f.author_id
        LEFT JOIN account r ON r.id = f.second_reader_id
        """;

    /// <summary>A finding by its code.</summary>
    /// <exception cref="RegisterException">There is none.</exception>
    public static Finding ByCode(Session s, string code) =>
        All(s, "WHERE f.code = @code", new { code }).FirstOrDefault() ?? throw RegisterException.NotFound("finding", code);

    /// <summary>Findings that fit a condition, in its order.</summary>
    /// <param name="s">The session.</param>
    /// <param name="which">Condition, order and limit; findings are f, their claims c, the statements st.</param>
    /// <param name="values">The condition's values.</param>
    public static List<Finding> All(Session s, string which, object values)
    {
        var rows = s.Query<FindingRow>($"{Columns} {which}", values).ToList();
        var versions = rows.Select(r => r.Id)
            .Chunk(400)
            .SelectMany(some =>
                s.Query<(long Finding, long Number, string Rating, string Reasons, string By, string At)>(
                    $"""
                    SELECT v.finding_id, CAST(v.number AS BIGINT), v.rating, v.reasons, a.name, v.at
                    FROM finding_version v JOIN account a ON a.id = v.account_id
                    WHERE {s.Store.In("v.finding_id", "@some")} ORDER BY v.finding_id, v.number
                    """,
                    new { some }
                )
            )
            .ToLookup(v => v.Finding, v => new FindingVersion((int)v.Number, v.Rating, v.Reasons, v.By, Times.Read(v.At)));
        return rows.ConvertAll(r => r.ToFinding([.. versions[r.Id]]));
    }

    /// <summary>Findings that were published, as they are public: no word of a draft is in them.</summary>
    /// <param name="s">The session.</param>
    /// <param name="which">A further condition, order and limit.</param>
    /// <param name="values">The condition's values.</param>
    public static IReadOnlyList<Finding> Public(Session s, string which, object values) =>
        All(s, $"WHERE f.published_version IS NOT NULL {which}", values)
            .ConvertAll(f => f with { Rating = f.Public!.Rating, Reasons = f.Public.Reasons, Versions = f.History });

    private sealed class FindingRow
    {
        public long Id { get; set; }
        public string Code { get; set; } = "";
        public string Statement { get; set; } = "";
        public int Number { get; set; }
        public string State { get; set; } = "";
        public string Author { get; set; } = "";
        public string? SecondReader { get; set; }
        public int VersionNumber { get; set; }
        public int? PublishedVersion { get; set; }
        public int? FirstPublic { get; set; }
        public string? PublishedAt { get; set; }
        public string? WithdrawnAt { get; set; }
        public string? Withdrawal { get; set; }
        public long? EntryIndex { get; set; }
        public int Revision { get; set; }

        public Finding ToFinding(ImmutableArray<FindingVersion> versions)
        {
            var now = versions.First(v => v.Number == VersionNumber);
            return new Finding(
                Code,
                Rejoinder.Register.Code.Claim(Statement, Number),
                FindingMoves.Read(State),
                now.Rating,
                now.Reasons,
                Author,
                SecondReader,
                PublishedAt is null ? null : Times.Read(PublishedAt),
                Withdrawal,
                EntryIndex,
                versions,
                Revision
            )
            {
                WithdrawnAt = WithdrawnAt is null ? null : Times.Read(WithdrawnAt),
                History = [.. versions.Where(v => v.Number >= (FirstPublic ?? int.MaxValue) && v.Number <= PublishedVersion)],
            };
        }
    }
}
