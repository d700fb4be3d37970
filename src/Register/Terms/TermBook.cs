using Rejoinder.Register.Accounts;
using Rejoinder.Register.Parties;

namespace Rejoinder.Register.Terms;

/// <summary>Contested terms, their competing definitions, and parties held against a definition's criteria. Thread-safe.</summary>
public sealed class TermBook
{
    private readonly Register register;

    internal TermBook(Register register) => this.register = register;

    /// <summary>All terms that somebody defined, by name.</summary>
    public IReadOnlyList<Term> List() =>
        register.Read(s => s.Query<string>("SELECT code FROM term ORDER BY name, id").ToList().ConvertAll(c => TermReader.ByCode(s, c)));

    /// <summary>A term by its code or its name.</summary>
    /// <exception cref="RegisterException">There is none.</exception>
    public Term Get(string codeOrName) => register.Read(s => TermReader.ByCode(s, TermReader.CodeOf(s, codeOrName)));

    /// <summary>Adds a definition, and the term with it where it is new.</summary>
    /// <param name="term">The term's name.</param>
    /// <param name="definition">What it says; with the line of an older one it is that one's next version.</param>
    /// <param name="by">Who adds it.</param>
    /// <exception cref="RegisterException">Something is missing, a date is none, there is no such line, or <paramref name="by"/> may not.</exception>
    public Term Define(string term, Definition definition, Account by)
    {
        ArgumentNullException.ThrowIfNull(definition);
        Roles.Need(by, Role.Analyst, "define terms");
        return register.Write(by, s => TermReader.ByCode(s, new TermWriter(s).Define(term, definition)));
    }

    /// <summary>Adds the definitions of a file; of one definer and instrument that a term has already nothing is added.</summary>
    /// <param name="file">A JSON list, as docs/register.md tells; null for the set that comes with the program.</param>
    /// <param name="by">Who adds them.</param>
    /// <returns>How many were added.</returns>
    /// <exception cref="RegisterException">The file is none, a definition lacks something (then none is added), or <paramref name="by"/> may not.</exception>
    public int Import(Stream? file, Account by)
    {
        Roles.Need(by, Role.Analyst, "define terms");
        using var first = file is null ? TermFile.First : null;
        var definitions = TermFile.Read(file ?? first!);
        return register.Write(
            by,
            s =>
            {
                var fresh = definitions.Where(d => !TermReader.Has(s, d.Term, d.Definition)).ToList();
                fresh.ForEach(d => new TermWriter(s).Define(d.Term, d.Definition));
                return fresh.Count;
            }
        );
    }

    /// <summary>Statements that use, ask for or dispute a term: code and what they do with it.</summary>
    public IReadOnlyList<(string Statement, string Words, string Status)> Uses(string codeOrName, int take = 100) =>
        register.Read(s =>
            s.Query<(string, string, string)>(
                    """
                    SELECT st.code, t.name, t.status FROM statement_term t JOIN statement st ON st.id = t.statement_id
                    WHERE t.term_key = @key ORDER BY st.id DESC, t.number LIMIT @take
                    """,
                    new { key = TermReader.Key(s, codeOrName), take = Math.Clamp(take, 1, 1000) }
                )
                .ToList()
        );

    /// <summary>Says which definition a statement invokes where it uses a term.</summary>
    /// <param name="term">Code or name of the term.</param>
    /// <param name="statement">The statement's code.</param>
    /// <param name="definition">The definition's code; null for none.</param>
    /// <param name="by">Who does it.</param>
    /// <exception cref="RegisterException">The statement does not use the term, or <paramref name="by"/> may not.</exception>
    public void Invokes(string statement, string term, string? definition, Account by)
    {
        Roles.Need(by, Role.Analyst, "define terms");
        register.Write(
            by,
            s =>
            {
                long? id = definition is null ? null : TermReader.DefinitionId(s, definition);
                var changed = s.Execute(
                    """
                    UPDATE statement_term SET definition_id = @id WHERE term_key = @key
                    AND statement_id = (SELECT id FROM statement WHERE code = @statement)
                    """,
                    new
                    {
                        id,
                        key = TermReader.Key(s, term),
                        statement,
                    }
                );
                if (changed == 0)
                {
                    throw new RegisterException(ProblemKind.Request, $"The statement {statement} does not use the term “{term}”.");
                }

                s.Deed("term-invoked", statement);
                return true;
            }
        );
    }

    /// <summary>Opens a case sheet: a party against a definition's criteria. One that is there is given back.</summary>
    public CaseSheet Open(string party, string definition, Account by)
    {
        Roles.Need(by, Role.Analyst, "keep case sheets");
        return register.Write(
            by,
            s =>
            {
                var (partyId, definitionId) = (PartyReader.One(s, party), TermReader.DefinitionId(s, definition));
                var code = s.First<string>(
                    "SELECT code FROM case_sheet WHERE party_id = @partyId AND definition_id = @definitionId",
                    new { partyId, definitionId }
                );
                if (code is null)
                {
                    code = Code.New(Code.CaseSheet);
                    s.Execute(
                        "INSERT INTO case_sheet (id, code, party_id, definition_id, made_at, account_id) VALUES (@id, @code, @partyId, @definitionId, @now, @account)",
                        new
                        {
                            id = s.NextId("case_sheet"),
                            code,
                            partyId,
                            definitionId,
                            now = s.Now,
                            account = by.Id,
                        }
                    );
                    s.Deed("case-opened", code);
                }

                return TermReader.Sheet(s, code);
            }
        );
    }

    /// <summary>A case sheet by its code.</summary>
    /// <exception cref="RegisterException">There is none.</exception>
    public CaseSheet Sheet(string code) => register.Read(s => TermReader.Sheet(s, code));

    /// <summary>All case sheets of a party.</summary>
    public IReadOnlyList<CaseSheet> Sheets(string party) =>
        register.Read(s =>
            s.Query<string>(
                    $"SELECT code FROM case_sheet WHERE {s.Store.In("party_id", "@ids")} ORDER BY id",
                    new { ids = PartyReader.WithMerged(s, [PartyReader.One(s, party)]).ToArray() }
                )
                .ToList()
                .ConvertAll(c => TermReader.Sheet(s, c))
        );

    /// <summary>Says whether a criterion is met.</summary>
    /// <param name="code">The case sheet.</param>
    /// <param name="letter">The criterion.</param>
    /// <param name="shown">Whether it is met; shown and contested need evidence that bears on the sheet's code, a dot and the letter.</param>
    /// <param name="reasons">Why; not empty.</param>
    /// <param name="revision">The revision that was looked at.</param>
    /// <param name="by">Who says so.</param>
    /// <exception cref="RegisterException">There is no such criterion, the evidence is missing, somebody changed it since, or <paramref name="by"/> may not.</exception>
    public CaseSheet Say(string code, string letter, Shown shown, string reasons, int revision, Account by)
    {
        Roles.Need(by, Role.Analyst, "keep case sheets");
        return register.Write(
            by,
            s =>
            {
                new TermWriter(s).Say(code, letter, shown, reasons, revision);
                return TermReader.Sheet(s, code);
            }
        );
    }
}
