using System.Collections.Immutable;
using Rejoinder.Naming;
using Rejoinder.Register.Accounts;

namespace Rejoinder.Register.Parties;

/// <summary>The parties of all statements, and what people say of who is who. Thread-safe.</summary>
public sealed class PartyBook
{
    // Likeness from which another party is worth a look.
    private const double Lead = 0.7;

    private readonly Register register;

    internal PartyBook(Register register) => this.register = register;

    /// <summary>A party by its code, by the old code of one merged into it, or by a name that fits one party.</summary>
    /// <exception cref="RegisterException">There is none, or several fit the name.</exception>
    public KeptParty Get(string codeOrName) => register.Read(s => PartyReader.ById(s, PartyReader.One(s, codeOrName)));

    /// <summary>Parties in a list, the most spoken of first.</summary>
    /// <param name="words">Beginnings of words that the names have, all of them; null for all parties.</param>
    /// <param name="skip">How many of the first to leave out.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<PartyRow> List(string? words = null, int skip = 0, int take = 50) =>
        register.Read(s => PartyList.Of(s, words, Math.Max(skip, 0), Math.Clamp(take, 1, 1000)));

    /// <summary>
    /// All that a statement calls those of its parties that are private, however spelt, and their names in the register, the longest first: to be
    /// masked in everything public.
    /// </summary>
    /// <param name="statementCode">The statement.</param>
    /// <exception cref="RegisterException">There is none of this code.</exception>
    public IReadOnlyList<string> PrivateNames(string statementCode) => register.Read(s => Parties.PrivateNames.Of(s, statementCode));

    /// <summary>Other parties that this one may be, likest first, at most 10.</summary>
    public ImmutableArray<PartyLead> Leads(string codeOrName) =>
        register.Read(s =>
        {
            var id = PartyReader.One(s, codeOrName);
            var party = PartyReader.ById(s, id);
            var kind = party.Kind == "person" ? NameKind.Person : NameKind.Organisation;
            var name = Name.Parse(party.Name, kind);
            return s.Query<(string Code, string Name)>(
                    """
                    SELECT DISTINCT p.code, p.name FROM party_word mine JOIN party_word theirs ON theirs.word = mine.word
                    JOIN party p ON p.id = theirs.party_id
                    WHERE mine.party_id = @id AND p.id <> @id AND p.merged_into IS NULL AND p.erased_at IS NULL AND p.kind = @kind LIMIT 2000
                    """,
                    new { id, kind = party.Kind }
                )
                .Select(p => (p.Code, p.Name, Match: NameMatcher.Compare(name, Name.Parse(p.Name, kind))))
                .Where(p => p.Match.Score >= Lead)
                .OrderByDescending(p => p.Match.Score)
                .ThenBy(p => p.Code, StringComparer.Ordinal)
                .Take(10)
                .Select(p => new PartyLead(p.Code, p.Name, p.Match.Score, [.. p.Match.Reasons]))
                .ToImmutableArray();
        });

    /// <summary>Says that two parties are one: the first goes into the second, and its code answers with the second from now on.</summary>
    /// <param name="party">The party that goes.</param>
    /// <param name="into">The party that stays.</param>
    /// <param name="reasons">Why they are one.</param>
    /// <param name="by">Who says so.</param>
    /// <returns>The party that stays.</returns>
    /// <exception cref="RegisterException">They are one already, are of different kinds, or <paramref name="by"/> may not.</exception>
    public KeptParty Merge(string party, string into, string reasons, Account by)
    {
        Roles.Need(by, Role.Editor, "merge parties");
        return register.Write(
            by,
            s =>
            {
                var (from, to) = (PartyReader.One(s, party), PartyReader.One(s, into));
                if (from == to)
                {
                    throw new RegisterException(ProblemKind.State, "They are one party already.");
                }

                var moved = PartyRows.Move(s, s.Query<PartyRows.Place>(PartyRows.AllPlaces, new { party = from }).ToList(), from, to);
                s.Execute(
                    "UPDATE party SET merged_into = @to, revision = revision + 1 WHERE id = @from OR merged_into = @from",
                    new { from, to }
                );
                s.Execute("UPDATE party SET revision = revision + 1 WHERE id = @to", new { to });
                Keep(s, "merge", from, to, moved, reasons);
                return PartyReader.ById(s, to);
            }
        );
    }

    /// <summary>Says that a party of some statements is another one: a new party is made, and these statements' mentions go to it.</summary>
    /// <param name="party">The party.</param>
    /// <param name="statements">Codes of the statements in which it is another one.</param>
    /// <param name="name">The new party's name.</param>
    /// <param name="reasons">Why they are two.</param>
    /// <param name="by">Who says so.</param>
    /// <returns>The new party.</returns>
    /// <exception cref="RegisterException">The party is not named in one of the statements, or <paramref name="by"/> may not.</exception>
    public KeptParty Split(string party, IReadOnlyList<string> statements, string name, string reasons, Account by)
    {
        Roles.Need(by, Role.Editor, "split parties");
        return register.Write(
            by,
            s =>
            {
                var from = PartyReader.One(s, party);
                var kind = s.One<string>("SELECT kind FROM party WHERE id = @from", new { from });
                var places = s.Query<PartyRows.Place>(
                        $"{PartyRows.AllPlaces} AND EXISTS (SELECT 1 FROM statement s WHERE s.id = sp.statement_id AND {s.Store.In("s.code", "@statements")})",
                        new { party = from, statements = statements.ToArray() }
                    )
                    .ToList();
                if (places.Select(p => p.Statement).Distinct().Count() != statements.Distinct(StringComparer.Ordinal).Count())
                {
                    throw new RegisterException(ProblemKind.Request, $"{party} is not named in all of {string.Join(", ", statements)}.");
                }

                // Its key is its own: the next statement with this name goes to the older party, as before, until a person says otherwise.
                var (id, code) = (s.NextId("party"), Code.New(Code.Party));
                s.Execute(
                    "INSERT INTO party (id, code, name, kind, name_key, made_at) VALUES (@id, @code, @name, @kind, @key, @now)",
                    new
                    {
                        id,
                        code,
                        name,
                        kind,
                        key = $"{kind}:split:{code}",
                        now = s.Now,
                    }
                );
                s.Counts.Made(id);
                PartyRows.AddWords(s, id, name, kind);
                var moved = PartyRows.Move(s, places, from, id);
                Keep(s, "split", from, id, moved, reasons);
                return PartyReader.ById(s, id);
            }
        );
    }

    /// <summary>Undoes the newest merge of two parties: what moved goes back.</summary>
    /// <param name="oldCode">The code of the party that went.</param>
    /// <param name="by">Who undoes it.</param>
    /// <exception cref="RegisterException">It was not merged, or <paramref name="by"/> may not.</exception>
    public KeptParty Unmerge(string oldCode, Account by)
    {
        Roles.Need(by, Role.Editor, "split parties");
        return register.Write(
            by,
            s =>
            {
                var (from, to) = s.Query<(long, long?)>("SELECT id, merged_into FROM party WHERE code = @oldCode", new { oldCode })
                    .FirstOrDefault();
                if (to is not { } into)
                {
                    throw new RegisterException(ProblemKind.State, $"{oldCode} is merged into no other party.");
                }

                var (change, moved) = s.Query<(long, string)>(
                        "SELECT id, moved FROM party_change WHERE change = 'merge' AND party_id = @from AND undone_at IS NULL ORDER BY id DESC LIMIT 1",
                        new { from }
                    )
                    .First();
                s.Execute("UPDATE party SET merged_into = NULL, revision = revision + 1 WHERE id = @from", new { from });
                PartyRows.Undo(s, PartyMove.Read(moved), from, into);
                s.Execute("UPDATE party_change SET undone_at = @now WHERE id = @change", new { now = s.Now, change });
                s.Deed("party-unmerged", oldCode);
                return PartyReader.ById(s, from);
            }
        );
    }

    /// <summary>Sets a party's name, or whether it is shown by initials in everything published.</summary>
    /// <param name="code">The party.</param>
    /// <param name="name">Its name; null leaves it.</param>
    /// <param name="isPrivate">Whether it is a private person; null leaves it.</param>
    /// <param name="revision">The revision that was looked at.</param>
    /// <param name="by">Who sets it.</param>
    /// <exception cref="RegisterException">Somebody changed it since, or <paramref name="by"/> may not.</exception>
    public KeptParty Change(string code, string? name, bool? isPrivate, int revision, Account by)
    {
        Roles.Need(by, Role.Analyst, "change parties");
        return register.Write(
            by,
            s =>
            {
                var id = PartyReader.One(s, code);
                Revisions.Need(
                    s.Execute(
                        """
                        UPDATE party SET name = coalesce(@name, name), is_private = coalesce(CAST(@hidden AS INTEGER), is_private), revision = revision + 1
                        WHERE id = @id AND revision = @revision
                        """,
                        new
                        {
                            name,
                            hidden = isPrivate is { } p ? (p ? 1 : 0) : (int?)null,
                            id,
                            revision,
                        }
                    ),
                    "party",
                    code
                );
                if (name is not null)
                {
                    PartyRows.AddWords(s, id, name, s.One<string>("SELECT kind FROM party WHERE id = @id", new { id }));
                }

                s.Deed("party-changed", code);
                return PartyReader.ById(s, id);
            }
        );
    }

    private static void Keep(Session s, string change, long party, long other, PartyMove moved, string reasons)
    {
        s.Execute(
            "INSERT INTO party_change (id, change, party_id, other_id, moved, reasons, account_id, at) VALUES (@id, @change, @party, @other, @moved, @reasons, @account, @now)",
            new
            {
                id = s.NextId("party_change"),
                change,
                party,
                other,
                moved = moved.ToJson(),
                reasons,
                account = s.Account.Id,
                now = s.Now,
            }
        );
        s.Deed($"party-{change}", s.One<string>("SELECT code FROM party WHERE id = @party", new { party }));
    }
}
