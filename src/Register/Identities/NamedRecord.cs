using Rejoinder.Reading;
using Rejoinder.Register.Statements;

namespace Rejoinder.Register.Identities;

/// <summary>A record, and which party of the register each name in it is.</summary>
/// <param name="Statement">The statement's id; null for names without one.</param>
/// <param name="Record">The record.</param>
/// <param name="ById">Parties by their id in the record.</param>
/// <param name="ByName">Declarants and signatories by name.</param>
internal sealed record NamedRecord(
    long? Statement,
    StatementRecord Record,
    IReadOnlyDictionary<string, long> ById,
    IReadOnlyDictionary<string, long> ByName
)
{
    /// <summary>A statement's record; of an erased one nothing.</summary>
    public static NamedRecord Of(Session s, KeptStatement head)
    {
        if (head.State == StatementState.Erased)
        {
            return OfNames(0, [], "person");
        }

        var byId = s.Query<(string Local, long Party)>(
                """
                SELECT sp.local_id, coalesce(p.merged_into, p.id) FROM statement_party sp JOIN party p ON p.id = sp.party_id
                WHERE sp.statement_id = @Id
                """,
                new { head.Id }
            )
            .ToDictionary(p => p.Local, p => p.Party, StringComparer.Ordinal);
        var byName = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (
            var (name, party) in s.Query<(string, long)>(
                """
                SELECT v.name, coalesce(p.merged_into, p.id) FROM voice v JOIN party p ON p.id = v.party_id
                WHERE v.statement_id = @Id AND v.part <> 'addressee' ORDER BY v.part, v.number
                """,
                new { head.Id }
            )
        )
        {
            byName.TryAdd(name, party);
        }

        return new NamedRecord(head.Id, StatementReader.Record(s, head), byId, byName);
    }

    /// <summary>Names with nothing beside them.</summary>
    public static NamedRecord OfNames(long party, IEnumerable<string> names, string kind)
    {
        var parties = names
            .Select((n, i) => new Party(FormattableString.Invariant($"p{i + 1}"), n, Enum.Parse<PartyKind>(kind, ignoreCase: true), []))
            .ToList();
        return new NamedRecord(
            null,
            new StatementRecord
            {
                Source = new Source("", "text/plain", 0, ""),
                Text = "",
                Parties = [.. parties],
            },
            parties.ToDictionary(p => p.Id, _ => party, StringComparer.Ordinal),
            new Dictionary<string, long>(StringComparer.Ordinal)
        );
    }

    /// <summary>The record with the names of one party alone, and the places, which tell countries.</summary>
    /// <param name="ids">The party's id, and those of parties merged into it.</param>
    public NamedRecord Only(IReadOnlyList<long> ids)
    {
        bool IsIt(string name) => ByName.TryGetValue(name, out var party) && ids.Contains(party);
        return this with
        {
            Record = Record with
            {
                Declarants = [.. Record.Declarants.Where(d => IsIt(d.Name))],
                Signatories = [.. Record.Signatories.Where(g => IsIt(g.Name))],
                Parties =
                [
                    .. Record.Parties.Where(p =>
                        p.Kind == PartyKind.Place || (ById.TryGetValue(p.Id, out var party) && ids.Contains(party))
                    ),
                ],
            },
        };
    }

    /// <summary>Whose name a lead is of; null where the register has no party for it.</summary>
    public long? PartyOf(Lead lead) =>
        lead.PartyId is { } local
            ? ById.TryGetValue(local, out var party)
                ? party
                : null
            : ByName.TryGetValue(lead.Name, out var voice)
                ? voice
                : null;
}
