using Rejoinder.Naming.Rosters;
using Rejoinder.Reading.Reconciling;
using Rejoinder.Register.Parties;
using Rejoinder.Register.Statements;

namespace Rejoinder.Register.Identities;

/// <summary>
/// What the rosters have on parties: their names alone, and as their statements have them, where a country, a role or a date of birth may stand
/// beside the name.
/// </summary>
internal sealed record LeadSearch(IReadOnlyList<NamedRecord> Records)
{
    // A party that is named in more statements is looked up as the newest of them have it.
    private const int MostStatements = 10;

    /// <summary>The names of a party, in the register and in its newest statements.</summary>
    public static LeadSearch OfParty(Session s, long party)
    {
        var kept = PartyReader.ById(s, party);
        var ids = PartyReader.WithMerged(s, [party]);
        var statements = StatementReader.OfParty(s, ids, MostStatements).Where(h => h.State != StatementState.Erased);
        var alone = kept.Spellings.Select(n => n.Name).Prepend(kept.Name).Distinct(StringComparer.Ordinal);
        return new([NamedRecord.OfNames(party, alone, kept.Kind), .. statements.Select(h => NamedRecord.Of(s, h).Only(ids))]);
    }

    /// <summary>The names of everybody in a statement.</summary>
    public static LeadSearch OfStatement(Session s, string statement) => new([NamedRecord.Of(s, StatementReader.ByCode(s, statement))]);

    /// <summary>Looks in rosters.</summary>
    public IReadOnlyList<FoundLead> In(IReadOnlyList<Roster> rosters) =>
        [
            .. Records.SelectMany(r =>
                RosterMatching
                    .Leads(r.Record, rosters)
                    .Where(l => l.WhyNone is null)
                    .Select(l => (Lead: l, Party: r.PartyOf(l)))
                    .Where(l => l.Party is not null)
                    .Select(l => new FoundLead(l.Party!.Value, r.Statement, l.Lead))
            ),
        ];
}
