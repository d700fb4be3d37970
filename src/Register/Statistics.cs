namespace Rejoinder.Register;

/// <summary>How much a register holds. Counts, no verdicts.</summary>
/// <param name="Statements">Statements, the erased left out.</param>
/// <param name="Confirmed">Those whose record a person confirmed.</param>
/// <param name="Claims">Claims that count.</param>
/// <param name="ByKind">The same by kind, most first.</param>
/// <param name="BySource">The same by the source they give: none, locatable, vague.</param>
/// <param name="Parties">Parties, the merged and erased left out.</param>
/// <param name="Exchanges">Exchanges.</param>
/// <param name="Rosters">Rosters.</param>
/// <param name="Terms">Defined terms.</param>
/// <param name="Evidence">Pieces of evidence that count.</param>
/// <param name="FindingsByState">Findings by their state.</param>
/// <param name="RepliesByState">Requests for a reply by their state.</param>
/// <param name="JournalEntries">Entries of the journal.</param>
/// <param name="Bytes">What the database takes on the disk.</param>
public sealed record Statistics(
    long Statements,
    long Confirmed,
    long Claims,
    IReadOnlyList<(string Name, long Count)> ByKind,
    IReadOnlyList<(string Name, long Count)> BySource,
    long Parties,
    long Exchanges,
    long Rosters,
    long Terms,
    long Evidence,
    IReadOnlyList<(string Name, long Count)> FindingsByState,
    IReadOnlyList<(string Name, long Count)> RepliesByState,
    long JournalEntries,
    long Bytes
)
{
    internal static Statistics Of(Session s)
    {
        long Count(string from) => s.One<long>($"SELECT count(*) FROM {from}");
        List<(string, long)> Groups(string of, string from) =>
            s.Query<(string, long)>($"SELECT {of}, count(*) FROM {from} GROUP BY {of} ORDER BY 2 DESC, 1").ToList();
        return new Statistics(
            Count("statement WHERE state <> 'erased'"),
            Count("statement WHERE state = 'confirmed'"),
            Count("claim WHERE state IN ('read', 'confirmed')"),
            Groups("kind", "claim WHERE state IN ('read', 'confirmed')"),
            Groups("coalesce(cites_kind, 'none')", "claim WHERE state IN ('read', 'confirmed')"),
            Count("party WHERE merged_into IS NULL AND erased_at IS NULL"),
            Count("exchange"),
            Count("roster"),
            Count("term"),
            Count("evidence WHERE withdrawn_at IS NULL AND erased_at IS NULL"),
            Groups("state", "finding"),
            Groups("state", "reply_request"),
            Count("journal_entry"),
            s.Store.Bytes(s)
        );
    }
}
