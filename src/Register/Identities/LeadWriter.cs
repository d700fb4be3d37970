using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rejoinder.Register.Parties;

namespace Rejoinder.Register.Identities;

/// <summary>Puts leads into the register: of each party and roster the best five that nobody has decided.</summary>
internal sealed class LeadWriter(Session s, IReadOnlyDictionary<string, int> versions)
{
    private const int MostOfARoster = 5;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, long> rosters = s.Query<(long Id, string Name)>("SELECT id, name FROM roster")
        .ToDictionary(r => r.Name, r => r.Id, StringComparer.Ordinal);

    /// <summary>Writes what was found of a party.</summary>
    /// <param name="party">The party's id; not merged.</param>
    /// <param name="found">What was found.</param>
    /// <param name="isAll">Whether leads that were not found again go.</param>
    /// <returns>How many leads are new.</returns>
    public int Write(long party, IEnumerable<FoundLead> found, bool isAll)
    {
        var there = s.Query<LeadRow>(
                $"""
                SELECT id, party_id AS PartyId, roster_id AS RosterId, entry_id AS EntryId, statement_id AS StatementId, state, score, agrees, differs, untold
                FROM party_match WHERE {s.Store.In("party_id", "@ids")}
                """,
                new { ids = PartyReader.WithMerged(s, [party]).ToArray() }
            )
            .ToList();
        var decided = there.Where(t => t.State != "lead").Select(t => (t.RosterId, t.EntryId)).ToHashSet();
        var kept = there.Where(t => t.State == "lead" && t.PartyId == party).ToDictionary(t => (t.RosterId, t.EntryId));
        var best = found
            .Select(f => Row(party, f))
            .Concat(isAll ? [] : kept.Values)
            .Where(f => !decided.Contains((f.RosterId, f.EntryId)))
            .GroupBy(f => (f.RosterId, f.EntryId))
            // The names alone come first: what stands beside them in a statement counts where more agrees.
            .Select(g => g.OrderByDescending(f => f.Score).ThenByDescending(f => f.Points).First())
            .GroupBy(f => f.RosterId)
            .SelectMany(g =>
                g.OrderByDescending(f => f.Score)
                    .ThenByDescending(f => f.Points)
                    .ThenBy(f => f.EntryId, StringComparer.Ordinal)
                    .Take(MostOfARoster)
            )
            .ToList();
        var staying = best.Select(b => (b.RosterId, b.EntryId)).ToHashSet();
        foreach (var gone in kept.Values.Where(k => !staying.Contains((k.RosterId, k.EntryId))))
        {
            s.Execute("DELETE FROM party_match WHERE id = @Id", new { gone.Id });
        }

        var fresh = 0;
        foreach (var lead in best)
        {
            if (!kept.TryGetValue((lead.RosterId, lead.EntryId), out var before))
            {
                Insert(lead);
                fresh++;
            }
            else if (!before.TellsTheSame(lead))
            {
                Update(before.Id, lead);
            }
        }

        return fresh;
    }

    public static ImmutableArray<string> Sentences(string json) => [.. JsonSerializer.Deserialize<string[]>(json)!];

    private LeadRow Row(long party, FoundLead found) =>
        new()
        {
            PartyId = party,
            RosterId = rosters[found.Lead.List],
            RosterVersion = versions[found.Lead.List],
            EntryId = found.Lead.EntryId,
            EntryName = found.Lead.EntryName,
            StatementId = found.Statement,
            State = "lead",
            Score = found.Lead.Score,
            Agrees = JsonSerializer.Serialize(found.Lead.Agrees, Json),
            Differs = JsonSerializer.Serialize(found.Lead.Differs, Json),
            Untold = JsonSerializer.Serialize(found.Lead.Unknown, Json),
        };

    private void Insert(LeadRow lead) =>
        s.Execute(
            """
            INSERT INTO party_match (id, code, party_id, roster_id, roster_version, entry_id, entry_name, statement_id, score, agrees, differs, untold, state)
            VALUES (@id, @code, @PartyId, @RosterId, @RosterVersion, @EntryId, @EntryName, @StatementId, @Score, @Agrees, @Differs, @Untold, 'lead')
            """,
            new
            {
                id = s.NextId("party_match"),
                code = Code.New(Code.Identity),
                lead.PartyId,
                lead.RosterId,
                lead.RosterVersion,
                lead.EntryId,
                lead.EntryName,
                lead.StatementId,
                lead.Score,
                lead.Agrees,
                lead.Differs,
                lead.Untold,
            }
        );

    private void Update(long id, LeadRow lead) =>
        s.Execute(
            """
            UPDATE party_match SET roster_version = @RosterVersion, entry_name = @EntryName, statement_id = @StatementId, score = @Score,
                agrees = @Agrees, differs = @Differs, untold = @Untold, revision = revision + 1
            WHERE id = @id
            """,
            new
            {
                id,
                lead.RosterVersion,
                lead.EntryName,
                lead.StatementId,
                lead.Score,
                lead.Agrees,
                lead.Differs,
                lead.Untold,
            }
        );

    private sealed class LeadRow
    {
        public long Id { get; set; }
        public long PartyId { get; set; }
        public long RosterId { get; set; }
        public int RosterVersion { get; set; }
        public string EntryId { get; set; } = "";
        public string EntryName { get; set; } = "";
        public long? StatementId { get; set; }
        public string State { get; set; } = "";
        public double Score { get; set; }
        public string Agrees { get; set; } = "[]";
        public string Differs { get; set; } = "[]";
        public string Untold { get; set; } = "[]";

        /// <summary>How many points agree.</summary>
        public int Points => Sentences(Agrees).Length;

        public bool TellsTheSame(LeadRow other) =>
            Score.Equals(other.Score)
            && (StatementId, Agrees, Differs, Untold) == (other.StatementId, other.Agrees, other.Differs, other.Untold);
    }
}
