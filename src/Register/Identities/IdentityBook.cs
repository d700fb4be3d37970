using Rejoinder.Register.Accounts;
using Rejoinder.Register.Parties;
using Rejoinder.Register.Statements;

namespace Rejoinder.Register.Identities;

/// <summary>Who of the rosters a party may be: leads that machines find, and what people say of them. Thread-safe.</summary>
public sealed class IdentityBook
{
    private const int MostCounted = 1000;

    private readonly Register register;

    internal IdentityBook(Register register) => this.register = register;

    /// <summary>What there is on a party: the confirmed, then leads, the likest first, then the refused.</summary>
    /// <param name="party">Its code, or a name that fits one party.</param>
    /// <exception cref="RegisterException">There is no such party, or several fit the name.</exception>
    public IReadOnlyList<Identity> Of(string party) =>
        register.Read(s => IdentityReader.Of(s, PartyReader.WithMerged(s, [PartyReader.One(s, party)])));

    /// <summary>What there is on everybody whom a statement names, by the party's code: the confirmed, then leads, the likest first, then the refused.</summary>
    /// <param name="statement">The statement's code.</param>
    /// <exception cref="RegisterException">There is no such statement.</exception>
    public ILookup<string, Identity> OfStatement(string statement) =>
        register.Read(s => IdentityReader.OfStatement(s, StatementReader.ByCode(s, statement).Id));

    /// <summary>Leads of all parties that nobody decided, the likest first.</summary>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<Identity> Waiting(int take = 50) => register.Read(s => IdentityReader.Waiting(s, Math.Clamp(take, 1, 1000)));

    /// <summary>How many these are, counted up to 1,000.</summary>
    public int WaitingCount() => register.Read(s => IdentityReader.WaitingCount(s, MostCounted));

    /// <summary>
    /// Looks a party up in the newest version of every roster, and keeps up to five leads of each. What was decided stays; leads that are not found
    /// again go.
    /// </summary>
    /// <param name="party">Its code, or a name that fits one party.</param>
    /// <param name="by">Who looks it up.</param>
    /// <returns>How many leads are new.</returns>
    /// <exception cref="RegisterException">There is no such party, or <paramref name="by"/> may not.</exception>
    public int LookUp(string party, Account by)
    {
        Roles.Need(by, Role.Analyst, "look up parties");
        var (id, search) = register.Read(s =>
        {
            var one = PartyReader.One(s, party);
            return (one, LeadSearch.OfParty(s, one));
        });
        return Keep(search, [id], by);
    }

    /// <summary>Looks everybody up whom a statement names: those who make it, those who sign it, persons and bodies in its text.</summary>
    /// <param name="statement">The statement's code.</param>
    /// <param name="by">Who looks them up.</param>
    /// <returns>How many leads are new.</returns>
    /// <exception cref="RegisterException">There is no such statement, or <paramref name="by"/> may not.</exception>
    public int LookUpStatement(string statement, Account by)
    {
        Roles.Need(by, Role.Analyst, "look up parties");
        return Keep(register.Read(s => LeadSearch.OfStatement(s, statement)), [], by);
    }

    /// <summary>Says that a party is an entry of a roster, or that it is not.</summary>
    /// <param name="code">The lead.</param>
    /// <param name="isConfirmed">Whether it is.</param>
    /// <param name="reasons">Why; may be empty where it is not.</param>
    /// <param name="revision">The revision that was looked at.</param>
    /// <param name="by">Who says so.</param>
    /// <exception cref="RegisterException">Reasons lack, somebody changed it since, or <paramref name="by"/> may not.</exception>
    public Identity Decide(string code, bool isConfirmed, string reasons, int revision, Account by)
    {
        Roles.Need(by, Role.Analyst, "say who is who");
        if (isConfirmed && string.IsNullOrWhiteSpace(reasons))
        {
            throw new RegisterException(ProblemKind.Request, "A likeness of names is no reason: say why it is this person or body.");
        }

        return register.Write(
            by,
            s =>
            {
                IdentityReader.ByCode(s, code);
                Revisions.Need(
                    s.Execute(
                        """
                        UPDATE party_match SET state = @state, reasons = @reasons, account_id = @account, at = @now, revision = revision + 1
                        WHERE code = @code AND revision = @revision
                        """,
                        new
                        {
                            state = isConfirmed ? "confirmed" : "refused",
                            reasons = string.IsNullOrWhiteSpace(reasons) ? null : reasons,
                            account = by.Id,
                            now = s.Now,
                            code,
                            revision,
                        }
                    ),
                    "lead",
                    code
                );
                s.Deed(isConfirmed ? "identity-confirmed" : "identity-refused", code);
                return IdentityReader.ByCode(s, code);
            }
        );
    }

    // Outside the transaction: rosters may be long, and nobody should wait for them.
    private int Keep(LeadSearch search, IReadOnlyList<long> whole, Account by)
    {
        var rosters = register.RosterIndexes.Newest();
        var found = search.In([.. rosters.Select(r => r.Roster)]).ToLookup(f => f.Party);
        return register.Write(
            by,
            s =>
            {
                var writer = new LeadWriter(s, rosters.ToDictionary(r => r.Kept.Name, r => r.Kept.Version, StringComparer.Ordinal));
                return found
                    .Select(f => f.Key)
                    .Union(whole)
                    .ToList()
                    // Somebody may have merged or erased it in between.
                    .Where(p =>
                        s.One<long>("SELECT count(*) FROM party WHERE id = @p AND merged_into IS NULL AND erased_at IS NULL", new { p })
                        == 1
                    )
                    .Sum(p => writer.Write(p, found[p], whole.Contains(p)));
            }
        );
    }
}
